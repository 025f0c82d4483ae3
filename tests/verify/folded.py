"""A finished A4 file on sheets of A3, as a booklet: quicker than one of its own."""

from functools import cache
from io import BytesIO

import pikepdf

from publisher.backends import find_backends
from publisher.backends.pdf.impose import Place, Sheet, booklet_sheets, impose
from publisher.document.back_last import back_last
from publisher.verify.finished_file import FinishedFile
from tests.specimen import context, whole_specimen
from tests.verify.leaflets import SPECIMEN, file_of

BOOKLET = "pdf-a5-booklet"
_PAGE_WIDTH, _PAGE_HEIGHT = 210.0, 297.0


def sheets(pages: int) -> list[Sheet]:
    """The sheets of a booklet whose pages are A4."""
    return [
        Sheet(
            2 * _PAGE_WIDTH,
            _PAGE_HEIGHT,
            tuple(Place(each.page, _PAGE_WIDTH if each.x else 0) for each in side.places),
        )
        for side in booklet_sheets(pages)
    ]


def turned(side: Sheet) -> Sheet:
    """The side with its pages the wrong way round."""
    left, right = side.places
    places = Place(right.page, left.x), Place(left.page, right.x)
    return Sheet(side.width, side.height, places)


@cache
def flat_pages() -> bytes:
    """The specimen on A4, in the order of a form that is turned over for whom to call."""
    document, _ = back_last(whole_specimen())
    backend = find_backends()["pdf"]
    return backend.render(document, backend.options(), context()).content


@cache
def filled_pages() -> tuple[bytes, int]:
    """The specimen's pages, made as many as a booklet needs by blank ones, and how many are so."""
    with pikepdf.open(BytesIO(flat_pages())) as pdf, BytesIO() as buffer:
        blank = -len(pdf.pages) % 4
        for _ in range(blank):
            pdf.add_blank_page(page_size=(_PAGE_WIDTH * 72 / 25.4, _PAGE_HEIGHT * 72 / 25.4))
        pdf.save(buffer)
        return buffer.getvalue(), blank


def booklet(*, wrong: bool = False) -> FinishedFile:
    """The specimen as a booklet; where `wrong`, the pages of its second side change places."""
    content, _ = filled_pages()
    with pikepdf.open(BytesIO(content)) as pdf:
        sides = sheets(len(pdf.pages))
    if wrong:
        sides[1] = turned(sides[1])
    made = file_of(SPECIMEN, "pdf")
    return FinishedFile(
        BOOKLET, made.file_name, made.media_type, impose(content, sides), made.document
    )
