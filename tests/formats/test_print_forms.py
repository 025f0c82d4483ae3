"""The forms of the PDF as clinic staff meet them: pages, dates, codes, the words of the leaflet."""

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
import segno
import zxingcpp

from publisher.diagnostics import Problems
from publisher.document import PrintForm
from publisher.document.text import shown_date
from publisher.verify.judges import JUDGES
from publisher.verify.parity import read_back
from tests.formats.print_forms import (
    IMPORTED,
    LEAFLETS,
    PAIRS,
    SHORT,
    artifact_of,
    backend_of,
    document_of,
    file_of,
)
from tests.judges.files import claiming
from tests.judges.judged import verdicts
from tests.specimen import context

MM = 72 / 25.4
DPI = 200
SHEETS = {
    PrintForm.A4: (210, 297),
    PrintForm.A4_PRINT: (210, 297),
    PrintForm.A5_BOOKLET: (297, 210),
    PrintForm.DL_TRIFOLD: (297, 210),
    PrintForm.POSTER: (297, 420),
    PrintForm.LARGE_PRINT: (210, 297),
    PrintForm.GIANT_PRINT: (210, 297),
}
TAGGED = (PrintForm.A4, PrintForm.LARGE_PRINT, PrintForm.GIANT_PRINT)
OF_EVERY = pytest.mark.parametrize(
    ("leaflet", "form"), PAIRS, ids=[f"{leaflet}-{form}" for leaflet, form in PAIRS], scope="module"
)
"""In the scope of the module, so that what is asked of one file is asked one after the other."""

pytestmark = pytest.mark.slow


def opened(leaflet: str, form: PrintForm) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(artifact_of(leaflet, form).content)


def words_of(pdf: pypdfium2.PdfDocument) -> str:
    """All words, with single spaces; PDFium has a mark of its own for a hyphen at a line's end."""
    return spaced(" ".join(page.get_textpage().get_text_range() for page in pdf))


def spaced(words: str) -> str:
    return " ".join(words.replace("\ufffe", "-").replace("\N{NO-BREAK SPACE}", " ").split())


@OF_EVERY
def test_every_page_is_the_sheet_of_its_form(leaflet: str, form: PrintForm) -> None:
    with opened(leaflet, form) as pdf:
        sizes = {tuple(round(length / MM) for length in page.get_size()) for page in pdf}
    assert sizes == {SHEETS[form]}


@OF_EVERY
def test_title_edition_and_both_dates_can_be_read(leaflet: str, form: PrintForm) -> None:
    data, wording = document_of(leaflet).metadata, context().wording
    with opened(leaflet, form) as pdf:
        words = words_of(pdf)
    assert data.title in words
    assert re.search(rf"Edition:? {re.escape(data.edition)}\b", words)
    assert spaced(document_of(leaflet).edition_code) in words
    assert spaced(shown_date(data.last_reviewed, wording)) in words
    assert spaced(shown_date(data.next_review_due, wording)) in words


@OF_EVERY
def test_pages_and_panels_are_numbered_to_the_last(leaflet: str, form: PrintForm) -> None:
    pages = artifact_of(leaflet, form).pages
    with opened(leaflet, form) as pdf:
        found = re.findall(r"(?:Page|Panel) (\d+) of (\d+)", words_of(pdf))
    covers = {PrintForm.A5_BOOKLET: 1, PrintForm.DL_TRIFOLD: 1}.get(form, 0)
    assert {int(count) for _, count in found} == {pages}
    assert sorted(int(number) for number, _ in found) == list(range(1 + covers, pages + 1))


@OF_EVERY
def test_a_phone_reads_the_code_and_finds_the_address_beside_it(
    leaflet: str, form: PrintForm
) -> None:
    address = document_of(leaflet).metadata.web_page
    if leaflet == IMPORTED:
        # Without an organisation nobody knows where the leaflet is published.
        assert address == ""
        with opened(leaflet, form) as pdf:
            assert context().wording.web_copy not in words_of(pdf)
        return
    with opened(leaflet, form) as pdf:
        assert address.removeprefix("https://") in words_of(pdf).replace(" ", "")
        codes = []
        for page in pdf:
            image = page.render(scale=DPI / 72).to_pil().convert("L")
            codes += [
                (image, each)
                for each in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
                if each.text == address
            ]
    ((image, code),) = codes
    corners = code.position
    left, right = corners.top_left.x, corners.top_right.x
    top, bottom = corners.top_left.y, corners.bottom_left.y
    width = (right - left) / DPI * 25.4
    assert width >= 20
    modules, _ = segno.make_qr(address, error="m").symbol_size(border=0)
    quiet = 4 * (right - left) / modules
    around = image.crop(
        (int(left - quiet) + 2, int(top - quiet) + 2, int(right + quiet) - 2, int(top) - 3)
    )
    assert around.getextrema()[0] > 200
    left_of = image.crop((int(left - quiet) + 2, int(top), int(left) - 3, int(bottom)))
    assert left_of.getextrema()[0] > 200


@OF_EVERY
def test_each_form_reads_as_its_document(leaflet: str, form: PrintForm) -> None:
    parity = read_back(file_of(leaflet, form), context().wording, context().theme)
    assert parity is not None
    assert [str(each) for each in parity.differences] == []
    # The least is a poster's: publisher, title, summary, and a card's heading and words.
    assert parity.units >= 5


@pytest.mark.parametrize("name", ["page-validation", "veraPDF"])
def test_the_judges_of_pdf_ua_pass_every_form(name: str) -> None:
    judge = next(each for each in JUDGES if each.name == name and each.standard != "PDF/UA-2")
    files = [claiming(file_of(leaflet, form)) for leaflet, form in PAIRS]
    said = verdicts(judge, files)
    faults = [
        f"{file.file_name}: {each}"
        for file, it in zip(files, said, strict=True)
        for each in it.faults
    ]
    assert faults == []


def test_a_long_leaflet_is_not_folded_and_it_is_said_by_how_much() -> None:
    backend = backend_of(PrintForm.DL_TRIFOLD)
    with pytest.raises(Problems) as problems:
        backend.render(document_of("secondary-bone-cancer"), backend.options(), context())
    (found,) = problems.value.diagnostics
    assert found.code == "PDF-006"
    assert re.search(r"fills \d+ panels and a sheet has 6, so about \d+ %", found.message)
    assert "--form a5-booklet" in found.remedy


def test_the_office_copy_has_the_pages_of_the_leaflet() -> None:
    for leaflet in LEAFLETS:
        with opened(leaflet, PrintForm.A4) as screen, opened(leaflet, PrintForm.A4_PRINT) as office:
            texts = [
                [page.get_textpage().get_text_range() for page in each] for each in (screen, office)
            ]
        assert texts[0] == texts[1]


def test_the_office_copy_has_no_colour() -> None:
    with opened("paracetamol-for-adults", PrintForm.A4_PRINT) as pdf:
        for page in pdf:
            red, green, blue = page.render(scale=0.5).to_pil().convert("RGB").split()
            assert red.tobytes() == green.tobytes() == blue.tobytes()


@pytest.mark.parametrize("leaflet", LEAFLETS)
def test_the_booklet_is_filled_up_with_pages_to_write_on(leaflet: str) -> None:
    made = artifact_of(leaflet, PrintForm.A5_BOOKLET)
    assert made.pages % 4 == 0
    with pypdfium2.PdfDocument(made.content) as pdf:
        assert len(pdf) == made.pages // 2
        notes = words_of(pdf).count(context().wording.notes_heading)
    assert notes < 4


def test_a_poster_has_the_care_cards_and_no_more() -> None:
    with opened("secondary-bone-cancer", PrintForm.POSTER) as pdf:
        assert len(pdf) == 1
        words = words_of(pdf)
    assert "your legs feel weak" in words
    assert "A cancer that began in a bone" not in words
    assert "[2]" not in words


@pytest.mark.parametrize("size", [16, 21, 36])
def test_large_print_is_made_in_any_size(size: int) -> None:
    made = artifact_of(SHORT, PrintForm.LARGE_PRINT, size)
    with pikepdf.open(BytesIO(made.content)) as pdf:
        assert len(pdf.pages) == made.pages
    assert made.pages >= 4


def test_giant_print_is_giant() -> None:
    backend = backend_of(PrintForm.GIANT_PRINT)
    given = backend.options(size=18)
    found = [each.code for each in backend.check(document_of(SHORT), given, context())]
    assert "PDF-008" in found


@pytest.mark.parametrize("form", PrintForm)
def test_the_same_document_gives_the_same_bytes(form: PrintForm) -> None:
    backend = backend_of(form)
    again = backend.render(document_of(SHORT), backend.options(), replace(context()))
    assert again.content == artifact_of(SHORT, form).content
