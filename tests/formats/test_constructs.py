"""Every construct an author can write is found in the finished file of every format.

One row a construct: the words that a reader gets, and where a format says them differently (a
voice says numbers as words, print shows addresses), those words instead.
"""

import re
from collections.abc import Mapping

import pytest

from tests.formats.finished import (
    FORMATS,
    W,
    epub_documents,
    pdf_alternatives,
    pdf_structure,
    web_page,
    word_xml,
    words,
)
from tests.specimen import whole_specimen

Words = str | Mapping[str, str]

CONSTRUCTS: dict[str, Words] = {
    "title": "What is a specimen leaflet?",
    "summary": "A leaflet with every construct.",
    "publisher": "Harbour Cancer Information",
    "heading of level 2": "When to get help",
    "heading of level 3": "Which cancers spread?",
    "heading of level 4": "A deeper level",
    "heading of level 5": "The deepest level",
    "paragraph": "An opening paragraph before any heading.",
    "strong": "This is strongly said",
    "emphasis": "this is gently stressed",
    "line break": "A new line",
    "quotation": "I wrote my questions down before I went.",
    "attribution": "Mari, patient",
    "bullet list": {"": "prostate cancer", "audio": "Prostate cancer."},
    "nested list": {"": "in women", "audio": "In women."},
    "numbered list": {"": "Drink 1.5 litres.", "audio": "Drink one point five litres."},
    "dose and time": {
        "": "Take 500 mg at 5:30pm.",
        "audio": "Take five hundred milligrams at five thirty P M",
    },
    "tick box": "I have a pacemaker",
    "link": "our cancer pages",
    "address of a link": {
        "pdf": "www.example.org/cancer",
        "word": "www.example.org/cancer",
        "audio": "example dot org slash cancer",
    },
    "e-mail": {"": "help@example.org", "audio": "help at example dot org"},
    "phone": {
        "": "0808 157 0123",
        "audio": "oh eight oh eight, one five seven, oh one two three",
    },
    "link inside the leaflet": "the tests",
    "term": "lymph system",
    "glossary entry": "Thin tubes that carry a clear fluid around the body.",
    "pronunciation": {
        "": "metastases (say: meh-TASS-tuh-seez)",
        "audio": "also called metastases",
    },
    "abbreviation at first use": {
        "": "magnetic resonance imaging (MRI)",
        "audio": "magnetic resonance imaging, M R I",
    },
    "abbreviation later": {"": "and say MRI", "audio": "and say M R I"},
    "citation": {"": "[1]", "audio": "source one"},
    "alternative text": "A lung with one tumour in its upper half",
    "caption": "Where the cancer starts",
    "long description": "A tumour sits near the top.",
    "credit": "Harbour Studio",
    "video": "How cancer spreads",
    "running time": {
        "": "2 minutes and 42 seconds",
        "audio": "two minutes and forty-two seconds",
    },
    "address of the video": {
        "": "https://www.example.org/video",
        "audio": "example dot org slash video",
    },
    "transcript": "A nurse explains how cells travel in the blood.",
    "emergency card": "Emergency",
    "emergency heading": {"": "Go to A&E now if:", "audio": "Go to A and E now if"},
    "urgent card": "Urgent advice",
    "urgent words": {"": "you have a new pain", "audio": "You have a new pain"},
    "advice card": "Ask a pharmacist about:",
    "note": "Good to know",
    "note words": "Aches are common.",
    "table caption": "How much to take",
    "table header": "Times a day",
    "table row header": {"": "50 kg and over", "audio": "fifty kilograms and over"},
    "table cell": {"": "1,000 mg", "audio": "one thousand milligrams"},
    "inline words in another language": {"": "bore da", "audio": "in Welsh"},
    "reference": "Prostate cancer: diagnosis and management",
    "authors of a reference": "N Author",
    "publisher of a reference": "National Institute for Health and Care Excellence",
    "year of a reference": {"": "2019", "audio": "twenty nineteen"},
    "volume and pages": {"": "Pages 1 to 7", "audio": "one to seven"},
    "edition": {"": "Edition: 3", "audio": "Edition three"},
    "last reviewed": {
        "": "24 March 2026",
        "audio": "the twenty-fourth of March twenty twenty-six",
    },
    "next review due": {
        "": "24 March 2029",
        "audio": "the twenty-fourth of March twenty twenty-nine",
    },
    "authors": "A Writer, B Nurse",
    "audience": "People who test leaflets",
    "licence": {"": "CC BY 4.0", "audio": "C C B Y four point nought"},
    "contact": "the Harbour nurses",
    "contact phone": {
        "": "0808 157 0999",
        "audio": "oh eight oh eight, one five seven, oh nine nine nine",
    },
    "opening hours": {"": "Monday to Friday, 9am to 5pm", "audio": "Monday to Friday"},
    "postal address": {"": "1 Quay Street", "audio": "One Quay Street"},
    "other formats": "This leaflet in other formats",
    "each other format": {
        "": "A recording to listen to (MP3)",
        "audio": "A recording to listen to",
    },
}


def expected(construct: str, format_name: str) -> str:
    row = CONSTRUCTS[construct]
    return row if isinstance(row, str) else row.get(format_name, row.get("", ""))


@pytest.mark.slow
@pytest.mark.parametrize("format_name", FORMATS)
def test_every_construct_is_in_the_finished_file(format_name: str) -> None:
    text = words(format_name).casefold()
    missing = [
        f"{construct}: {phrase}"
        for construct in CONSTRUCTS
        if (phrase := expected(construct, format_name)) and phrase.casefold() not in text
    ]
    assert missing == []


@pytest.mark.slow
@pytest.mark.parametrize("format_name", FORMATS)
def test_the_constructs_come_in_the_authors_order(format_name: str) -> None:
    order = ["paragraph", "quotation", "transcript", "note words", "reference", "licence"]
    text = words(format_name).casefold()
    places = [text.index(expected(each, format_name).casefold()) for each in order]
    assert places == sorted(places)


@pytest.mark.slow
@pytest.mark.parametrize("format_name", FORMATS)
def test_a_welsh_passage_is_there(format_name: str) -> None:
    assert "Gallwch gael y daflen hon yn Gymraeg." in words(format_name)


@pytest.mark.slow
def test_a_listener_is_told_who_speaks_welsh() -> None:
    assert "The next passage is in Welsh, read by a basic computer voice." in words("audio")


@pytest.mark.slow
def test_lists_are_lists() -> None:
    assert len(re.findall(r"^\s*L( <[^>]+>)? \(block\)", pdf_structure(), re.MULTILINE)) >= 4
    numbered = word_xml().findall(f".//{W}numPr")
    assert len(numbered) >= 10
    for page in (epub_documents()[-1], web_page()):
        assert len(page.findall(".//{*}ol")) + len(page.findall(".//{*}ul")) >= 6
    assert "A list of two items" in words("audio")


@pytest.mark.slow
def test_tables_have_header_rows_and_columns() -> None:
    structure = pdf_structure()
    assert structure.count("TH ") == 5
    assert len(word_xml().findall(f".//{W}tblHeader")) == 1
    for page in (epub_documents()[-1], web_page()):
        scopes = [each.get("scope") for each in page.iter("{*}th")]
        assert scopes == ["col"] * 3 + ["row"] * 2
    assert "Dose" in words("audio")


@pytest.mark.slow
def test_the_language_of_a_passage_is_marked() -> None:
    languages = {each.get(f"{W}val") for each in word_xml().iter(f"{W}lang")}
    assert any(str(each).startswith("cy") for each in languages)
    for page in (epub_documents()[-1], web_page()):
        assert [each.get("lang") for each in page.iter("{*}*")].count("cy") == 2


@pytest.mark.slow
def test_a_decorative_picture_is_silent_everywhere() -> None:
    assert pdf_alternatives() == (
        "Box to tick",
        "Box to tick",
        "A lung with one tumour in its upper half",
        "Code that a phone's camera can read. It opens https://www.example.org/video",
        f"Code that a phone's camera can read. It opens {whole_specimen().metadata.web_page}",
    )
    for page in (epub_documents()[-1], web_page()):
        assert [each.get("alt") for each in page.iter("{*}img")].count("") == 1
    assert "wave" not in words("audio").casefold()
