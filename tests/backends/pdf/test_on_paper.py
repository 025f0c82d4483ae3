"""What somebody holds in the hand: letters, pages, addresses, codes."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as raw
import pytest

from publisher.backends.protocol import Artifact
from publisher.document import Document
from publisher.document.nodes import Section
from tests.backends.pdf.conftest import render
from tests.backends.pdf.long_leaflet import LONG_ADDRESS, LONG_WORD
from tests.backends.pdf.tags import Tagged
from tests.specimen import specimen as bare_specimen

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
SIDE = 22 * MM


@pytest.fixture(params=["specimen", "long"])
def any_leaflet(request: pytest.FixtureRequest) -> Artifact:
    return request.getfixturevalue(request.param)


@pytest.fixture(params=["tagged", "long_tagged"])
def any_tags(request: pytest.FixtureRequest) -> Tagged:
    return request.getfixturevalue(request.param)


def characters(artifact: Artifact) -> Iterator[tuple[int, str, float, tuple[float, ...]]]:
    """Every printed character: page, letter, size in points, box."""
    with pypdfium2.PdfDocument(artifact.content) as document:
        for number, page in enumerate(document, 1):
            words = page.get_textpage()
            for at in range(words.count_chars()):
                letter = chr(raw.FPDFText_GetUnicode(words, at))
                if raw.FPDFText_IsGenerated(words, at) or letter.isspace():
                    continue
                matrix = raw.FS_MATRIX()
                raw.FPDFText_GetMatrix(words, at, matrix)
                size = raw.FPDFText_GetFontSize(words, at) * abs(matrix.d)
                yield number, letter, size, words.get_charbox(at)


def page_words(artifact: Artifact) -> list[str]:
    """The words of each page; PDFium shows a hyphen at the end of a line as U+FFFE."""
    with pypdfium2.PdfDocument(artifact.content) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [" ".join(each.replace("\ufffe", "-").replace("\xa0", " ").split()) for each in texts]


def small_letters(artifact: Artifact) -> set[tuple[str, float]]:
    return {(letter, size) for _, letter, size, _ in characters(artifact) if size < 11.99}


def letters_outside(artifact: Artifact) -> list[tuple[int, str]]:
    return [
        (page, letter)
        for page, letter, _, (left, bottom, right, top) in characters(artifact)
        if left < SIDE - 1 or right > A4[0] - SIDE + 1 or bottom < 8 * MM or top > A4[1] - 14 * MM
    ]


def stray_labels(tags: Tagged) -> list[str]:
    """Items whose bullet, number or box is not on their first line; a glossary has none."""
    found = []
    for each in tags.root.every("LI"):
        has_label = each.roles == ["Lbl", "LBody"]
        if has_label and each.values.P.get("/A", {}).get("/ListNumbering"):
            label, words = (first.pieces[0] for first in each.every("Lbl", "LBody")[:2])
            apart = label.box[3] < words.box[1] - 8 or label.box[3] > words.box[3] + 10
            if label.page != words.page or apart:
                found.append(each.words)
    return found


def test_every_page_is_a4(any_leaflet: Artifact) -> None:
    with pypdfium2.PdfDocument(any_leaflet.content) as document:
        assert len(document) == any_leaflet.pages
        for page in document:
            assert page.get_size() == pytest.approx(A4, abs=0.5)


def test_no_letter_is_smaller_than_12_points(any_leaflet: Artifact) -> None:
    assert small_letters(any_leaflet) == set()


def test_all_is_set_in_upright_house_fonts(any_leaflet: Artifact) -> None:
    with pypdfium2.PdfDocument(any_leaflet.content) as document:
        names = set()
        for page in document:
            for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=5):
                names.add(text.get_font().get_base_name().partition("+")[2])
    assert names <= {"Atkinson-Hyperlegible", "Atkinson-Hyperlegible-Bold", "Fira-Sans"}
    assert "Atkinson-Hyperlegible-Bold" in names


def test_no_letter_leaves_the_column(any_leaflet: Artifact) -> None:
    assert letters_outside(any_leaflet) == []


def test_the_foot_says_title_edition_review_date_and_page(specimen: Artifact) -> None:
    for number, words in enumerate(page_words(specimen), 1):
        assert words.count(f"Page {number} of {specimen.pages}") == 1
        assert "What is a specimen leaflet?" in words
        assert words.count("Edition 3. Last reviewed 24 March 2026.") == 1


def test_every_page_says_whom_to_call(specimen: Artifact) -> None:
    assert all("Phone: 0808 157 0999" in words for words in page_words(specimen))


def test_a_title_too_long_for_the_foot_is_shortened_there_only(long: Artifact) -> None:
    first, second, *_ = page_words(long)
    assert "should know before the day" in first
    assert "should know before the day" not in second
    assert "What everybody who is going to have a scan" in second


def test_the_contents_list_gives_the_page_of_each_section(specimen: Artifact) -> None:
    pages = page_words(specimen)
    listed = re.findall(r"(Tests|Pictures|When to get help|Contact us) (\d+)\b", pages[0])
    assert len(listed) == 4
    for heading, page in listed:
        assert heading in pages[int(page) - 1]


def test_a_short_leaflet_has_no_contents_list() -> None:
    document = bare_specimen()
    sections = [each for each in document.blocks if isinstance(each, Section)]
    short = replace(document, blocks=tuple(sections[:3]))
    assert "In this leaflet" not in page_words(render(short))[0]
    assert "In this leaflet" in page_words(render(document))[0]


def test_addresses_are_printed_where_the_words_hide_them(specimen: Artifact) -> None:
    words = " ".join(page_words(specimen))
    assert "our cancer pages (www.example.org/cancer)" in words
    assert words.count("help@example.org") == 1
    assert words.count("0808 157 0123") == 1


def test_long_words_and_addresses_are_printed_to_their_end(long: Artifact) -> None:
    words = "".join(page_words(long)).replace(" ", "")
    assert LONG_WORD in words
    assert f"({LONG_ADDRESS.removeprefix('https://').rstrip('/')})" in words
    assert LONG_ADDRESS in words


def test_a_term_says_at_first_use_where_it_is_explained(specimen: Artifact) -> None:
    pages = page_words(specimen)
    (found,) = re.findall(r"lymph system \(page (\d+)\)", " ".join(pages))
    assert "Thin tubes that carry a clear fluid" in pages[int(found) - 1]


def test_a_link_inside_the_leaflet_says_its_page(specimen: Artifact) -> None:
    pages = page_words(specimen)
    (found,) = re.findall(r"the tests \(page (\d+)\)", " ".join(pages))
    assert "How much to take" in pages[int(found) - 1]


def test_steps_are_counted_from_where_the_author_says(tagged: Tagged) -> None:
    labels = [each.words for each in tagged.root.every("Lbl")]
    assert labels[labels.index("3") :][:2] == ["3", "4"]


def test_the_code_of_a_video_is_large_enough_for_a_camera(tagged: Tagged) -> None:
    video = "It opens https://www.example.org/video"
    (code,) = (each for each in tagged.root.every("Figure") if video in each.text("/Alt"))
    left, bottom, right, top = (float(each) for each in code.attribute("/BBox"))
    assert right - left >= 20 * MM
    assert top - bottom >= 20 * MM


def test_a_label_stands_on_the_line_of_its_item(any_tags: Tagged) -> None:
    """WeasyPrint leaves floats behind on the old page when it moves an item to the next."""
    assert len(any_tags.root.every("Lbl")) > 10
    assert stray_labels(any_tags) == []


def test_a_heading_is_never_alone_at_the_foot_of_a_page(any_tags: Tagged) -> None:
    order = [each for each in any_tags.root if each.role[:1] == "H" or not _has_tags(each)]
    headings = [at for at, each in enumerate(order) if each.role[1:].isdigit()]
    assert len(headings) > 10
    for at in headings:
        following = next(each for each in order[at + 1 :] if each.pieces and each is not order[at])
        assert order[at].pages == {min(following.pages)}, order[at].words


def test_items_rows_figures_and_cards_do_not_split(long_tagged: Tagged) -> None:
    root = long_tagged.root
    cards = [each for each in root.every("Sect") if each.words.startswith("Emergency:")]
    figures = [each for each in root.every("Div") if each.roles == ["Figure", "Caption"]]
    for each in (*root.every("TR", "LI"), *figures, *cards):
        assert len(each.pages) == 1, each.words
    assert len(cards) == 10
    assert len(figures) == 24


def test_no_item_of_a_list_is_alone_on_its_page(any_tags: Tagged) -> None:
    lists = [
        each
        for each in any_tags.root.every("L")
        if len(each.kids) > 1 and not each.every("Note") and each.roles == ["LI"] * len(each.kids)
    ]
    assert len(lists) > 5
    for each in lists:
        items = Counter(page for kid in each.kids for page in kid.pages)
        assert min(items.values()) > 1, each.words


def test_a_paragraph_leaves_no_line_alone(long_tagged: Tagged) -> None:
    split = [each for each in long_tagged.root.every("P") if len(each.pages) > 1]
    assert split
    for each in split:
        for page in each.pages:
            lines = {round(piece.box[1] / 4) for piece in each.pieces if piece.page == page}
            assert len(lines) >= 2, each.words


def test_a_long_table_repeats_its_header_on_every_page(long: Artifact, long_tagged: Tagged) -> None:
    (table,) = long_tagged.root.every("Table")
    assert len(table.pages) > 1
    for page in table.pages:
        assert "Weight Dose How often Notes" in page_words(long)[page - 1]


def test_a_table_too_wide_is_set_as_lists_with_its_headers(long: Artifact) -> None:
    words = " ".join(page_words(long))
    assert "A wide table paracetamol0" in words
    assert words.count("Column8: paracetamol8") == 2


def _has_tags(node: object) -> bool:
    return any(each.role for each in list(node)[1:])  # type: ignore[call-overload]


def test_the_document_is_not_changed(specimen: Artifact) -> None:
    document: Document = bare_specimen()
    render(document)
    assert document == bare_specimen()
    assert specimen.pages > 1
