"""A finished PDF as it is printed: the words with their colours and sizes, and the bookmarks."""

from collections.abc import Callable, Iterator, Sequence
from ctypes import c_float, c_ushort
from dataclasses import dataclass, field
from functools import cache, cached_property
from math import hypot
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
from pikepdf import PdfError

from publisher.document import Document
from publisher.verify.checks.pdf.coloured_pages import read_coloured_pages
from publisher.verify.checks.pdf.folded_pages import FoldedPages, read_folded_pages
from publisher.verify.checks.pdf.painted import Box, Painted, box_of, colour_of, is_filled, marks_of
from publisher.verify.checks.pdf_x.print_file import UnreadablePrintFile
from publisher.verify.finished_file import FinishedFile
from publisher.verify.print_form_of import print_form_of
from publisher.verify.shown_document import shown_document

_PAPER = "#ffffff"
_LONGEST = 128


class UnreadablePdf(Exception):
    """The file is no PDF."""


@dataclass(frozen=True)
class PrintedWords:
    """A run of words on a page (from 1); colours are #rrggbb, the size and the box in points.

    It is `turned` if it does not stand upright. `shown` is PDFium's object for it, and `texts`
    gives the words of all its page.
    """

    page: int
    colour: str
    ground: str
    size: float
    turned: bool
    box: Box
    shown: Any = field(repr=False)
    texts: Callable[[], Any] = field(repr=False)

    @cached_property
    def words(self) -> str:
        """The words themselves, read late: only those of a finding are ever told."""
        buffer = (c_ushort * _LONGEST)()
        length = raw.FPDFTextObj_GetText(self.shown, self.texts(), buffer, _LONGEST * 2)
        words = bytes(buffer)[: min(length, _LONGEST * 2)].decode("utf-16-le", "replace")
        return " ".join(words.replace("\x02", "-").replace("\0", "").split())


@dataclass(frozen=True, slots=True)
class PrintedPdf:
    """The text as it is printed, without pictures and decoration; `bookmarks` are their titles.

    `document` is what the file is meant to show. `folded` are its pages where several stand on a
    side, and `coloured` those (from 1) that have colours though they are meant to be grey. `trims`
    are the edges of each side of paper, once it is cut.
    """

    document: Document
    runs: Sequence[PrintedWords]
    bookmarks: Sequence[str]
    folded: FoldedPages | None = None
    coloured: Sequence[int] = ()
    trims: Sequence[Box] = ()


def open_pdf(file: FinishedFile) -> PrintedPdf:
    """Read a finished PDF with PDFium; raises `UnreadablePdf`."""
    try:
        pdf = pypdfium2.PdfDocument(file.content)
        pages = list(pdf)
        runs = [each for number, page in enumerate(pages, 1) for each in _runs(number, page)]
        bookmarks = [each.get_title() for each in pdf.get_toc()]
        folded = read_folded_pages(file.content, print_form_of(file.format))
        coloured = read_coloured_pages(file)
        trims = [page.get_trimbox() for page in pages]
    except (PdfError, ValueError, pypdfium2.PdfiumError, UnreadablePrintFile) as fault:
        raise UnreadablePdf(str(fault)) from fault
    return PrintedPdf(shown_document(file), runs, bookmarks, folded, coloured, trims)


def _runs(number: int, page: Any) -> Iterator[PrintedWords]:
    painted: list[Painted] = []
    texts = cache(page.get_textpage)
    turned = page.get_rotation() != 0
    for at in range(raw.FPDFPage_CountObjects(page)):
        shown = raw.FPDFPage_GetObject(page, at)
        kind = raw.FPDFPageObj_GetType(shown)
        marks = marks_of(shown)
        if "Figure" in marks:
            continue
        if kind == raw.FPDF_PAGEOBJ_PATH and is_filled(shown):
            painted.append(Painted(box_of(shown), colour_of(shown), shown))
        elif kind == raw.FPDF_PAGEOBJ_TEXT and "Artifact" not in marks:
            left, bottom, right, top = box = box_of(shown)
            x, y = (left + right) / 2, (bottom + top) / 2
            ground = next((each.colour for each in reversed(painted) if each.covers(x, y)), _PAPER)
            matrix, size = raw.FS_MATRIX(), c_float()
            raw.FPDFPageObj_GetMatrix(shown, matrix)
            raw.FPDFTextObj_GetFontSize(shown, size)
            yield PrintedWords(
                number,
                colour_of(shown),
                ground,
                size.value * hypot(matrix.c, matrix.d),
                turned or matrix.a <= 0 or matrix.d <= 0,
                box,
                shown,
                texts,
            )
