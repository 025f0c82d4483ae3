"""The text that nobody here wrote: what is found in it, and that nothing is lost."""

from datetime import date
from pathlib import Path

import pytest

from publisher.diagnostics import Problems
from publisher.document import Document, walk
from publisher.document.nodes import (
    BulletList,
    CareCard,
    CareKind,
    Figure,
    Paragraph,
    Pronunciation,
    Section,
    Term,
    Video,
)
from publisher.document.text import plain_text
from publisher.readers import read_leaflet
from publisher.readers.plain_text import ImportedLeaflet, read_plain_text, write_leaflet_folder
from publisher.readers.plain_text.finding import Finding, Kind
from publisher.rules import check_document
from publisher.theme import load_theme, read_wording
from tests.readers.plain_text.counting import document_words, quoted_words, words
from tests.readers.plain_text.seed import fill_gaps, gaps, seed_text
from tests.specimen import STYLES

WORDING = read_wording(STYLES, "en-GB")


@pytest.fixture(scope="module")
def seed() -> str:
    return seed_text()


@pytest.fixture(scope="module")
def imported(seed: str) -> ImportedLeaflet:
    return read_plain_text(seed, "secondary-bone-cancer.txt")


@pytest.fixture(scope="module")
def folder(imported: ImportedLeaflet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("source") / imported.id
    write_leaflet_folder(imported, home)
    return home


@pytest.fixture(scope="module")
def document(imported: ImportedLeaflet, tmp_path_factory: pytest.TempPathFactory) -> Document:
    home = tmp_path_factory.mktemp("filled") / imported.id
    write_leaflet_folder(imported, home)
    fill_gaps(home)
    return read_leaflet(home)


def line_of(seed: str, words: str) -> int:
    return next(at for at, line in enumerate(seed.split("\n"), 1) if words in line)


def told(imported: ImportedLeaflet, kind: Kind, line: int) -> list[Finding]:
    return [each for each in imported.findings if each.kind is kind and each.line == line]


def test_the_title_is_the_first_line_and_no_heading(document: Document) -> None:
    assert document.metadata.title == "What is secondary bone cancer?"
    assert document.metadata.title not in [heading for heading, _ in headings(document)]


def test_every_other_question_is_a_heading(document: Document) -> None:
    assert [(heading, level) for heading, level in headings(document) if "?" in heading] == [
        ("Which cancers spread to the bones?", 2),
        ("What are the symptoms of secondary bone cancer?", 2),
        ("What is the treatment for secondary bone cancer?", 2),
        ("What are the survival rates for secondary bone cancer?", 2),
    ]


def headings(document: Document) -> list[tuple[str, int]]:
    return [
        (plain_text(each.heading, WORDING), each.level)
        for each in walk(document)
        if isinstance(each, Section)
    ]


def test_the_three_lists_have_all_their_points(document: Document) -> None:
    lists = [each for each in walk(document) if isinstance(each, BulletList)]
    assert [len(each.items) for each in lists] == [6, 6, 8]


def test_both_figures_keep_their_words_as_captions(document: Document) -> None:
    figures = [each for each in walk(document) if isinstance(each, Figure)]
    assert [plain_text(each.caption, WORDING) for each in figures] == [
        "Diagram showing secondary liver cancer",
        "Diagram of the skeleton",
    ]


def test_the_video_has_its_length(document: Document) -> None:
    (video,) = (each for each in walk(document) if isinstance(each, Video))
    assert video.seconds == 162
    assert "secondary cancer" in video.title


def test_the_emergency_advice_is_proposed_as_a_card_and_called_a_guess(
    seed: str, imported: ImportedLeaflet, document: Document
) -> None:
    (card,) = (each for each in walk(document) if isinstance(each, CareCard))
    assert card.kind is CareKind.EMERGENCY
    heading = plain_text(card.heading, WORDING)
    assert "accident and emergency department" in heading
    assert heading.endswith(" if:")
    assert "spinal cord compression" in plain_text(blocks_words(card), WORDING)
    line = line_of(seed, "accident and emergency")
    assert any("card" in each.topic for each in told(imported, Kind.GUESSED, line))


def blocks_words(card: CareCard) -> tuple[object, ...]:
    (paragraph,) = card.children
    assert isinstance(paragraph, Paragraph)
    return paragraph.children


def test_other_care_advice_is_named_and_stays(seed: str, imported: ImportedLeaflet) -> None:
    odd = told(imported, Kind.ODD, line_of(seed, "Tell your doctor if you have a new pain"))
    assert [each.topic for each in odd] == ["care advice"]
    assert "Tell your doctor if you have a new pain. They can check" in imported.leaflet


def test_both_dates_are_found(document: Document) -> None:
    assert document.metadata.last_reviewed == date(2020, 3, 24)
    assert document.metadata.next_review_due == date(2023, 3, 24)


def test_the_five_references_are_taken_apart(document: Document) -> None:
    assert document.references
    shown = [
        (each.title, each.authors, each.publisher, each.year, each.volume, each.pages)
        for each in document.references.entries
    ]
    nice = "National Institute for Health and Care Excellence (NICE)"
    assert shown == [
        (
            "Principles and practice of oncology (11th edition)",
            ("VT De Vita", "S Hellman", "SA Rosenberg"),
            "Lippincott, Williams and Wilkins",
            "2019",
            "",
            "",
        ),
        ("Hypercalcaemia", (), nice, "August\xa02019", "", ""),
        (
            "Percutaneous consolidation of bone metastases: strategies and techniques",
            ("R L Cazzato and others",),
            "Insights into Imaging",
            "2019",
            "10, Issue 14",
            "1 – 7",
        ),
        ("Prostate cancer: diagnosis and management", (), nice, "May\xa02019", "", ""),
        ("Advanced breast cancer overview", (), nice, "January\xa02020", "", ""),
    ]


def test_the_statement_below_them_is_text_and_gives_the_contact(document: Document) -> None:
    assert document.metadata.contact.email == "patientinformation@cancer.org.uk"
    last = document.blocks[-1]
    assert isinstance(last, Section)
    (paragraph,) = last.children
    assert isinstance(paragraph, Paragraph)
    assert plain_text(paragraph.children, WORDING).startswith("The information on this page")


def test_the_pronunciation_is_known_and_not_shown_twice(document: Document) -> None:
    said = [each for each in walk(document) if isinstance(each, Pronunciation)]
    assert [(each.word, each.respelling) for each in said] == [("metastases", "met-ass-ta-sees")]
    assert not said[0].first


def test_abbreviations_are_listed_as_guesses(imported: ImportedLeaflet) -> None:
    topics = [each.topic for each in imported.findings if each.kind is Kind.GUESSED]
    for short in ("MRI", "PET", "CT", "NICE"):
        assert f"abbreviation: {short}" in topics


def test_the_button_of_the_web_page_is_left_out_and_its_word_wants_a_meaning(
    seed: str, imported: ImportedLeaflet, document: Document
) -> None:
    line = line_of(seed, "Open a glossary item")
    assert [each.quoted for each in told(imported, Kind.LEFT_OUT, line)] == ["Open a glossary item"]
    assert "glossary: lymphatic system" in [
        each.topic for each in told(imported, Kind.MISSING, line)
    ]
    (term,) = (each for each in walk(document) if isinstance(each, Term))
    assert plain_text(term.children, WORDING) == "lymphatic system"


def test_the_repeated_sentence_is_told_and_left(seed: str, imported: ImportedLeaflet) -> None:
    repeated = "It is usually difficult to predict and this uncertainty can be hard to deal with."
    first, second = (
        at for at, line in enumerate(seed.split("\n"), 1) if "difficult to predict" in line
    )
    (odd,) = told(imported, Kind.ODD, second)
    assert f"line {first}" in odd.message
    assert repeated in odd.message
    assert imported.leaflet.count(repeated) == 2


def test_the_tests_without_a_heading_are_told_and_left(
    seed: str, imported: ImportedLeaflet
) -> None:
    line = line_of(seed, "There are different tests")
    (odd,) = told(imported, Kind.ODD, line)
    assert odd.topic == "heading"
    assert "2 blank lines" in odd.message
    before, _, _ = imported.leaflet.partition("There are different tests")
    assert before.endswith(":::\n\n")


def test_no_word_is_lost(seed: str, folder: Path, document: Document) -> None:
    assert words(seed) - document_words(document) - quoted_words(folder) == {}
    report = (folder / "import-report.md").read_text(encoding="utf-8")
    assert "words that found no place" not in report


def test_only_these_words_are_not_in_the_leaflet(seed: str, document: Document) -> None:
    gone = words(seed) - document_words(document)
    # Labels and months that became dates; words between the parts of references; the button.
    assert sorted(gone.elements()) == sorted(
        "last reviewed mar next review due mar and volume pages open a glossary item".split()
    )


def test_what_is_missing_is_an_error_where_the_author_fills_it_in(
    imported: ImportedLeaflet, folder: Path
) -> None:
    asked = {(line, topic) for line, _, topic in gaps(folder)}
    assert [topic for _, topic in sorted(asked)] == [
        "edition",
        "glossary: lymphatic system",
        "picture 1",
        "alternative text 1",
        "address of video 1",
        "picture 2",
        "alternative text 2",
    ]
    with pytest.raises(Problems) as caught:
        read_leaflet(folder)
    found = [each for each in caught.value.diagnostics if each.code != "META-003"]
    lines = {each.span.line for each in found if each.span}
    # An alternative text is missed where its figure begins, in the line above.
    wanted = {line - topic.startswith("alternative") for line, topic in asked}
    assert lines == wanted
    errors = [each for each in imported.diagnostics("leaflet.md") if each.is_error]
    assert len(errors) == imported.gaps == len(asked)


def test_with_its_gaps_filled_it_passes_every_rule(document: Document) -> None:
    found = check_document(document, load_theme(STYLES))
    assert [str(each) for each in found if each.is_error] == []
