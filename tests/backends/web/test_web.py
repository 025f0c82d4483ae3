"""The web page, read back as a browser and a person with no style sheet would."""

import json
import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree, html

from publisher.backends.web import WebBackend
from publisher.document import Document
from publisher.document.nodes import Paragraph, Table
from publisher.speech.recording import NarrationOptions
from publisher.verify.judges import Judge, axe, nu
from tests.judges.files import made_by_hand
from tests.judges.judged import browser, findings
from tests.specimen import HERE, cell, context, paragraph, specimen, text, whole_specimen


def render(document: Document) -> bytes:
    return WebBackend().render(document, NarrationOptions(), context()).content


@cache
def page() -> etree._Element:
    return html.document_fromstring(render(whole_specimen()).decode())


def words(element: etree._Element) -> str:
    return " ".join(element.text_content().split())


def one(path: str) -> etree._Element:
    found = page().xpath(path)
    assert len(found) == 1, (path, len(found))
    return found[0]


def test_the_page_is_one_file_that_fetches_nothing() -> None:
    content = render(whole_specimen()).decode()
    assert not re.findall(r"""url\((?!["']?data:)""", content)
    assert not page().xpath("//link | //script[@src] | //iframe | //object | //embed")
    assert all(each.startswith("data:image/") for each in page().xpath("//img/@src"))


def test_title_summary_and_language() -> None:
    assert page().get("lang") == "en-GB"
    assert words(one("//h1")) == "What is a specimen leaflet?"
    assert words(one("//header/p[@class='summary']")) == "A leaflet with every construct."
    assert one("//title/text()").startswith("What is a specimen leaflet?")


def test_headings_skip_no_level() -> None:
    levels = [int(each.tag[1]) for each in page().xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert set(levels) == {1, 2, 3, 4, 5}
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_link_inside_the_page_leads_somewhere() -> None:
    ids = set(page().xpath("//@id"))
    assert len(ids) == len(page().xpath("//@id"))
    targets = [each[1:] for each in page().xpath("//a/@href") if each.startswith("#")]
    assert targets
    assert set(targets) <= ids
    assert set(page().xpath("//@popovertarget")) <= ids
    assert set(page().xpath("//@aria-labelledby | //@aria-describedby")) <= ids


def test_a_term_opens_its_meaning_beside_it() -> None:
    button = one("//button[@class='term']")
    meaning = button.getnext()
    assert words(button) == "lymph system"
    assert meaning.get("id") == button.get("popovertarget")
    assert meaning.get("popover") is not None
    assert "Thin tubes that carry a clear fluid" in words(meaning)


def test_first_uses_are_explained_and_later_ones_are_not() -> None:
    sentence = words(one("//p[.//abbr]"))
    assert "metastases (say: meh-TASS-tuh-seez)." in sentence
    assert "magnetic resonance imaging (MRI) and say MRI." in sentence
    assert page().xpath("//abbr/@title") == ["magnetic resonance imaging"] * 2


def test_links_lead_where_they_say() -> None:
    links = {words(each): each.get("href") for each in page().xpath("//main//a")}
    assert links["our cancer pages"] == "https://www.example.org/cancer"
    assert links["help@example.org"] == "mailto:help@example.org"
    assert links["0808 157 0123"] == "tel:08081570123"
    assert links["the tests"] == "#tests"
    assert links["A recording to listen to (MP3)"] == "specimen.mp3"
    assert links["Large print (Word)"] == "specimen-large-print.docx"


def test_lists_steps_and_boxes_are_real_lists() -> None:
    assert words(one("//ul[li[starts-with(.,'prostate')]]/li[2]/ul/li[1]")) == "in women"
    assert one("//ol[@start='3']/li[1]").text_content().startswith("Take 500\N{NO-BREAK SPACE}mg")
    boxes = page().xpath("//ul[@class='tick-boxes']/li/span[@role='img']/@aria-label")
    assert boxes == ["Box to tick", "Box to tick"]


def test_the_table_says_what_its_cells_belong_to() -> None:
    table = one("//table")
    assert words(table.find("caption")) == "How much to take"
    assert [words(each) for each in table.xpath("thead//th[@scope='col']")] == [
        "Age",
        "Dose",
        "Times a day",
    ]
    assert [words(each) for each in table.xpath("tbody//th[@scope='row']")] == [
        "Under 50 kg",
        "50 kg and over",
    ]


def test_pictures_are_described_and_decoration_is_silent() -> None:
    meaningful, decorative = page().xpath("//img")
    assert meaningful.get("alt") == "A lung with one tumour in its upper half"
    description = one(f"//*[@id='{meaningful.get('aria-describedby')}']")
    assert "A tumour sits near the top." in words(description)
    assert words(one("//main//figure[img]/figcaption")) == (
        "Where the cancer starts Picture: Harbour Studio"
    )
    assert decorative.get("alt") == ""


def test_a_video_is_told_in_words() -> None:
    video = words(one("//div[@class='video']"))
    for expected in ("Video: How cancer spreads", "2 minutes and 42 seconds", "A nurse explains"):
        assert expected in video


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("emergency", "Emergency: Go to A&E now if:"),
        ("urgent", "Urgent advice: Ring your team today if:"),
        ("advice", "Advice: Ask a pharmacist about:"),
        ("note", "Good to know"),
    ],
)
def test_care_cards_say_their_urgency_in_their_heading(kind: str, heading: str) -> None:
    assert words(one(f"//section[@class='card {kind}']/h3")) == heading


def test_other_languages_are_marked() -> None:
    assert words(one("//div[@lang='cy']")).startswith("Gallwch gael")
    assert words(one("//span[@lang='cy']")) == "bore da"


def test_search_engines_are_told_the_dates() -> None:
    data = json.loads(one("//script[@type='application/ld+json']").text)
    assert data["@type"] == "MedicalWebPage"
    assert data["lastReviewed"] == "2026-03-24"
    assert data["publisher"]["name"] == "Harbour Cancer Information"
    assert data["version"] == "3"


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(whole_specimen()) == render(whole_specimen())


def test_words_that_look_like_mark_up_stay_words() -> None:
    nasty = 'Is 3 < 5 & "6" > </script><script>alert(1)</script>?'
    document = whole_specimen()
    document = replace(
        document,
        metadata=replace(document.metadata, title=nasty, summary=nasty),
        blocks=(paragraph(nasty),),
    )
    read = html.document_fromstring(render(document).decode())
    assert read.xpath("string(//h1)") == nasty
    assert read.xpath("string(//main/p)") == nasty
    assert len(read.xpath("//script")) == 1
    assert json.loads(read.xpath("//script")[0].text)["name"] == nasty


@cache
def page_file(folder: Path, name: str) -> Path:
    documents = {"specimen": whole_specimen(), "wide": _wide(), "urdu": _urdu()}
    file = folder / f"{name}.html"
    file.write_bytes(render(documents[name]))
    return file


def _wide() -> Document:
    """Ten columns and a word that no screen is wide enough for."""
    header = tuple(cell(f"Column {number}") for number in range(10))
    row = tuple(cell("paracetamolibuprofen") for _ in range(10))
    table = Table((text("A wide table"),), header, (row, row), True, id="wide", span=HERE)
    return replace(specimen(), blocks=(table, paragraph("Donau" * 60)))


def _urdu() -> Document:
    document = specimen()
    words = Paragraph((text("یہ کتابچہ آپ کے لیے ہے۔"),), id="p-urdu", span=HERE)
    return replace(
        document, metadata=replace(document.metadata, language="ur", title="کینسر"), blocks=(words,)
    )


@pytest.mark.judges
@pytest.mark.parametrize("judge", [axe.JUDGE, nu.JUDGE], ids=["axe", "Nu"])
def test_judges_find_nothing_in_awkward_pages_nor_in_the_player(judge: Judge) -> None:
    awkward = (_wide(), _urdu(), whole_specimen())
    pages = [made_by_hand("web", render(each)) for each in awkward]
    assert findings(judge, *pages) == [(), (), ()]


@pytest.mark.judges
@pytest.mark.parametrize("name", ["specimen", "wide"])
def test_nothing_but_tables_scrolls_sideways_at_320_pixels(name: str, tmp_path: Path) -> None:
    with browser() as opened:
        tab = opened.new_page(viewport={"width": 320, "height": 900})
        tab.goto(page_file(tmp_path, name).as_uri())
        assert tab.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.judges
def test_a_term_opens_and_closes_by_keyboard_without_script(tmp_path: Path) -> None:
    with browser() as opened:
        tab = opened.new_context(java_script_enabled=False).new_page()
        tab.goto(page_file(tmp_path, "specimen").as_uri())
        meaning = tab.locator(".meaning")
        assert not meaning.is_visible()
        tab.locator("button.term").focus()
        tab.keyboard.press("Enter")
        assert meaning.is_visible()
        tab.keyboard.press("Escape")
        assert not meaning.is_visible()
