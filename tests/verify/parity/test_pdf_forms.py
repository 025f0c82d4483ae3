"""The forms of the PDF read back: each has the leaflet's words, wherever they stand on paper."""

import re
from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from publisher.backends import find_backends
from publisher.backends.pdf.impose import Sheet, booklet_sheets, trifold_sheets
from publisher.document import Document, PrintForm, canonical_reading
from publisher.document.nodes import Section
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import DifferenceKind, Parity, read_back
from publisher.verify.parity.pdf import read_pdf
from publisher.verify.parity.pdf_sheets import page_at
from tests.specimen import context, whole_specimen
from tests.verify.folded import booklet, flat_pages
from tests.verify.leaflets import SPECIMEN, artifact_of, file_of

CONTEXT = context()
MM = 72 / 25.4
ONE_SHEET = "pdf-dl-trifold"
QUICK = ("pdf-poster", "pdf-large-print")
SLOW = ("pdf-a4-print", "pdf-a5-booklet", "pdf-giant-print")
FORMS = (*QUICK, *(pytest.param(each, marks=pytest.mark.slow) for each in SLOW))


def parity(file: FinishedFile) -> Parity:
    found = read_back(file, CONTEXT.wording, CONTEXT.theme)
    assert found is not None
    return found


@cache
def short_leaflet() -> Document:
    """A leaflet that fits on a sheet which is folded: one section, and the end matter."""
    document = whole_specimen()
    sections = [each for each in document.blocks if isinstance(each, Section)]
    own = [each for each in sections if each.span.line]
    backs = ("contact-list", "about-list")
    back = [each for each in sections if any(child.id in backs for child in each.children)]
    return replace(document, blocks=(own[-1], *back))


@cache
def folded_leaflet() -> FinishedFile:
    backend = find_backends()[ONE_SHEET]
    options = backend.options()
    made = backend.render(short_leaflet(), options, CONTEXT)
    return FinishedFile(
        ONE_SHEET, made.file_name, made.media_type, made.content, short_leaflet(), options
    )


# As it is -------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_each_form_of_the_specimen_reads_as_its_document(form: str) -> None:
    assert parity(file_of(SPECIMEN, form)).differences == ()


def test_dots_that_lead_to_a_page_are_not_read_out() -> None:
    content = artifact_of(SPECIMEN, "pdf-large-print").content
    with pypdfium2.PdfDocument(content) as pdf:
        printed = pdf[0].get_textpage().get_text_range()
    assert re.search(r"Pictures( ?\. ?){5,}", printed)
    assert not [each.text for each in read_pdf(content) if ". ." in each.text]


def test_a_folded_leaflet_reads_as_its_document() -> None:
    found = parity(folded_leaflet())
    assert found.differences == ()
    assert found.units > 20


# Where a page is ------------------------------------------------------------------------------


@pytest.mark.parametrize("pages", range(4, 41, 4))
def test_a_booklet_is_unfolded_as_it_was_folded(pages: int) -> None:
    check_unfolded(PrintForm.A5_BOOKLET, booklet_sheets(pages))


def test_a_folded_leaflet_is_unfolded_as_it_was_folded() -> None:
    check_unfolded(PrintForm.DL_TRIFOLD, trifold_sheets())


def check_unfolded(form: PrintForm, sheets: tuple[Sheet, ...]) -> None:
    """Whether each page is found where it was put, at its left edge and in its middle."""
    # A print shop's sheet does not begin at zero.
    find = page_at(form, [(20.0, 20.0 + each.width * MM) for each in sheets])
    for number, sheet in enumerate(sheets):
        for place in sheet.places:
            found = {find(number, 20.0 + (place.x + inside) * MM) for inside in (0, 5, 45, 90)}
            assert found == {place.page}


def test_single_pages_for_a_print_shop_are_not_unfolded() -> None:
    find = page_at(PrintForm.A5_BOOKLET, [(0, 148.5 * MM)] * 8)
    assert [find(side, 50.0) for side in range(8)] == list(range(8))


def test_a_leaflet_that_is_folded_twice_has_two_sides() -> None:
    with pytest.raises(ValueError, match="2 sides, not 3"):
        page_at(PrintForm.DL_TRIFOLD, [(0, 297 * MM)] * 3)


def test_places_on_sheets_have_the_page_that_is_printed_at_their_foot() -> None:
    flat = read_pdf(flat_pages()).pages
    assert len(set(flat.values())) > 3
    assert read_pdf(booklet().content, form=PrintForm.A5_BOOKLET).pages == flat


def test_a_link_says_a_page_of_the_booklet_and_not_a_side_of_paper() -> None:
    # The same file, read as if each side were a page.
    differences = parity(replace(booklet(), format="pdf")).differences
    assert any("(page" in each.expected for each in differences)


def test_pages_that_changed_places_are_found() -> None:
    assert parity(booklet()).differences == ()
    differences = parity(booklet(wrong=True)).differences
    assert {each.kind for each in differences} == {DifferenceKind.CHANGED}
    assert all("(page" in each.expected or each.expected[-1].isdigit() for each in differences)


# The poster -----------------------------------------------------------------------------------


def test_a_poster_leaves_out_all_but_the_title_the_summary_and_care_cards() -> None:
    units = canonical_reading(whole_specimen(), CONTEXT.wording)
    left = parity(file_of(SPECIMEN, "pdf-poster")).left_out
    shown = [each.text for number, each in enumerate(units) if number not in left]
    assert shown[:3] == [each.text for each in units[:3]]
    assert "you cannot feel your legs" in shown
    assert "Words at level four." not in shown
    assert parity(file_of(SPECIMEN, "pdf")).left_out == frozenset()


def test_a_word_that_the_poster_lost_is_told_at_its_place_in_the_leaflet() -> None:
    with (
        pikepdf.open(BytesIO(artifact_of(SPECIMEN, "pdf-poster").content)) as pdf,
        BytesIO() as buffer,
    ):
        (item, *_) = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/LBody"
        ]
        item.K = pikepdf.Array()
        pdf.save(buffer)
        file = file_of(SPECIMEN, "pdf-poster", buffer.getvalue())
    units = canonical_reading(whole_specimen(), CONTEXT.wording)
    (lost,) = [each for each in parity(file).differences if each.kind is DifferenceKind.LOST]
    assert units[lost.unit].text == lost.expected
    assert lost.expected.startswith("you cannot")
