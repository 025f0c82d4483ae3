"""The pages of a file that is printed on sheets and folded."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO

from pikepdf import Pdf

from publisher.document import PrintForm
from publisher.verify.parity.marked_content import read_marked_content
from publisher.verify.parity.pdf_sheets import PageAt, is_folded, page_at, trims_of
from publisher.verify.parity.pdf_tags import MarkedContent, PdfTag, read_pdf_tags


@dataclass(frozen=True, slots=True)
class FoldedPages:
    """How many `pages` the folded sheets have, and those that the reader turns to, from 0.

    `read` has a page for each piece of words, in the order of the structure tree. `at` finds the
    page at a place of a side.
    """

    pages: int
    read: tuple[int, ...]
    at: PageAt


_PAGES_A_SIDE = {PrintForm.A5_BOOKLET: 2, PrintForm.DL_TRIFOLD: 3}


def read_folded_pages(content: bytes, form: PrintForm) -> FoldedPages | None:
    """The pages of a file of a form that is folded; None for any other.

    Raises `ValueError` where the file has not the sides that the form has, and what its libraries
    raise for a file that is no PDF.
    """
    with Pdf.open(BytesIO(content)) as pdf:
        trims = trims_of(pdf)
        if not is_folded(form, trims):
            return None
    tags = read_pdf_tags(content, form)
    pieces = read_marked_content(content, form)
    read = tuple(
        piece.page
        for mark in _marks(tags.roots)
        for piece in pieces.get((mark.page, mark.number), ())
    )
    return FoldedPages(len(trims) * _PAGES_A_SIDE[form], read, page_at(form, trims))


def _marks(tags: Iterable[PdfTag]) -> Iterator[MarkedContent]:
    for tag in tags:
        for kid in tag.kids:
            if isinstance(kid, MarkedContent):
                yield kid
            else:
                yield from _marks([kid])
