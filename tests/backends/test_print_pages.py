"""The page numbers of the printed edition, in every format that tells of them."""

import pypdfium2
import pytest
from lxml import etree

from publisher.document import canonical_reading
from publisher.verify.judges import ace, epubcheck
from tests.backends.epub.book import NAMES, Book, words
from tests.backends.narrated import unzipped
from tests.backends.word.word_file import WordFile, query
from tests.backends.word.word_file import words as word_words
from tests.judges.files import claiming
from tests.judges.judged import findings
from tests.print_pages import PAGES, printed, spoken, written
from tests.specimen import context, whole_specimen

COUNTED = ["1", "2", "3", "4"]


def lines_at_the_top() -> list[str]:
    """The first line of each printed page, as PDFium reads it from the page."""
    with pypdfium2.PdfDocument(printed().content) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return [" ".join(each.splitlines()[0].split()) for each in pages]


def test_each_page_of_the_pdf_begins_in_the_block_that_is_told() -> None:
    reading = canonical_reading(whole_specimen(), context().wording)
    starts, lines = printed().print_pages, lines_at_the_top()
    assert starts is not None
    assert len(starts) == len(lines) == printed().pages
    assert len(set(starts)) > 3
    names = [name for unit in reading for name in unit.begins]
    assert sorted(starts, key=names.index) == list(starts)
    for block, line in list(zip(starts, lines, strict=True))[1:-1]:
        first = next(place for place, unit in enumerate(reading) if block in unit.begins)
        # An address in brackets is put in on paper.
        words = line.partition(" (")[0]
        # A block with a caption or a label begins a few units before its words go on.
        assert any(words in unit.text for unit in reading[first : first + 6]), (block, line)


# E-books ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("made", [written, spoken], ids=["silent", "narrated"])
def test_the_page_list_of_the_e_book_leads_to_each_page(made: object) -> None:
    book = Book((written("epub") if made is written else spoken("narrated_epub")).content)
    path = "//h:nav[@epub:type='page-list']//h:a"
    links = book.navigation.xpath(path, namespaces=NAMES)
    assert [each.text for each in links] == COUNTED
    leaflet = book.leaflet
    targets = []
    for link in links:
        file, _, name = link.get("href").partition("#")
        assert file == "leaflet.xhtml"
        (mark,) = leaflet.xpath(f"//*[@id='{name}']")
        assert mark.get("role") == "doc-pagebreak"
        assert mark.get("aria-label") == link.text
        assert words(mark) == ""
        targets.append(mark)
    first, section, item, contact = targets
    assert first.getnext() is leaflet.xpath("//h:header", namespaces=NAMES)[0]
    assert section.getnext().get("id") == PAGES[1]
    assert item.getparent().get("id") == PAGES[2]
    assert item.getprevious() is None
    assert not (item.getparent().text or "").strip()
    assert contact.getnext().get("id") == PAGES[3]


def test_the_e_book_says_whose_pages_it_has() -> None:
    book = Book(written("epub").content)
    (source,) = book.metadata("pageBreakSource")
    code = whole_specimen().edition_code
    assert source == f"A leaflet to print (PDF). Edition code: {code}. What is a specimen leaflet?"
    features = book.metadata("schema:accessibilityFeature")
    assert {"pageBreakMarkers", "pageNavigation"} <= set(features)
    assert "page numbers of the printed leaflet" in book.metadata("schema:accessibilitySummary")[0]


def test_without_a_printed_edition_the_e_book_speaks_of_no_pages() -> None:
    book = Book(written("epub", ()).content)
    assert book.metadata("pageBreakSource") == []
    assert "pageNavigation" not in book.metadata("schema:accessibilityFeature")
    assert "page-list" not in etree.tostring(book.navigation).decode()
    assert "pagebreak" not in etree.tostring(book.leaflet).decode()


def test_the_sound_of_a_narrated_e_book_does_not_stop_at_a_page() -> None:
    with_marks, without = spoken("narrated_epub"), spoken("narrated_epub", ())
    name = "EPUB/leaflet.smil"
    assert unzipped(with_marks.content)[name] == unzipped(without.content)[name]


@pytest.mark.slow
def test_epubcheck_finds_nothing_against_the_pages() -> None:
    books = [claiming(written("epub")), claiming(spoken("narrated_epub"))]
    assert findings(epubcheck.JUDGE, *books) == [(), ()]


@pytest.mark.judges
def test_ace_finds_nothing_against_the_pages() -> None:
    books = [claiming(written("epub")), claiming(spoken("narrated_epub"))]
    assert findings(ace.JUDGE, *books) == [(), ()]


# The talking book -------------------------------------------------------------------------------


def test_a_listener_can_go_to_each_page_of_the_talking_book() -> None:
    files = unzipped(spoken("daisy").content)
    ncc = etree.fromstring(files["ncc.html"])
    entries = list(ncc.iter("{*}span"))
    assert [each.get("class") for each in entries] == ["page-normal"] * 4
    assert [words(each) for each in entries] == COUNTED
    metas = {each.get("name"): each.get("content") for each in ncc.iter("{*}meta")}
    assert metas["ncc:pageNormal"] == metas["ncc:maxPageNormal"] == "4"
    texts = []
    for each in entries:
        smil, _, target = each[0].get("href").partition("#")
        tree = etree.fromstring(files[smil])
        (par,) = tree.xpath(f"//par[@id='{target}']")
        # The listener may choose to have page numbers passed over.
        assert par.get("system-required") == "pagenumber-on"
        following = par.getnext()
        assert following.get("system-required") is None
        texts.append(following.find("text").get("src"))
    assert texts[1:] == [
        "content.html#tests.heading",
        "content.html#p-25.s1",
        "content.html#contact.heading",
    ]
    assert texts[0] == "content.html#page.summary.s1"


def test_the_page_numbers_of_the_talking_book_take_no_time() -> None:
    marked, without = (unzipped(spoken("daisy", pages).content) for pages in (PAGES, ()))
    assert {name: each for name, each in marked.items() if name.endswith(".mp3")} == {
        name: each for name, each in without.items() if name.endswith(".mp3")
    }


# Large print ------------------------------------------------------------------------------------


def test_large_print_in_word_says_where_a_printed_page_begins() -> None:
    file = WordFile(written("word").content)
    marks = [each for each in file.paragraphs if word_words(each).startswith("Print page")]
    assert [word_words(each) for each in marks] == ["Print page 2", "Print page 3", "Print page 4"]
    following = [word_words(each.getnext()) for each in marks]
    assert following == ["Tests", "Drink 1.5 litres.", "Contact us"]
    for each, number in zip(marks, "234", strict=True):
        assert query(each, "w:pPr/w:pStyle/@w:val") == ["PrintPage"]
        assert query(each, "w:bookmarkStart/@w:name") == [f"page_{number}"]
    style = query(file.styles, "//w:style[@w:styleId='PrintPage']")[0]
    # It stays with what begins there, and is as large as all other words.
    assert query(style, ".//w:keepNext")
    normal = query(file.styles, "//w:style[@w:styleId='Normal']//w:sz/@w:val")
    assert query(style, ".//w:sz/@w:val") in ([], normal)


def test_the_steps_go_on_counting_behind_a_printed_page() -> None:
    file = WordFile(written("word").content)
    steps = [
        query(each, "w:pPr/w:numPr/w:numId/@w:val")
        for each in file.paragraphs
        if word_words(each) in ("Take 500\u00a0mg at 5:30pm.", "Drink 1.5 litres.")
    ]
    assert len(steps) == 2
    assert steps[0] == steps[1] != []


@pytest.mark.slow
def test_large_print_on_paper_says_where_a_printed_page_begins() -> None:
    with pypdfium2.PdfDocument(written("pdf-large-print").content) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    lines = [line.strip() for page in pages for line in page.splitlines()]
    marks = [place for place, line in enumerate(lines) if line.startswith("Print page")]
    assert [lines[each] for each in marks] == ["Print page 2", "Print page 3", "Print page 4"]
    assert "Tests" in lines[marks[0] + 1]
    assert "Drink 1.5 litres" in " ".join(lines[marks[1] + 1 : marks[1] + 3])
    assert "Contact us" in lines[marks[2] + 1]


def test_the_printed_edition_has_no_marks_of_its_own_pages() -> None:
    with pypdfium2.PdfDocument(printed().content) as document:
        assert not any("Print page" in page.get_textpage().get_text_range() for page in document)
