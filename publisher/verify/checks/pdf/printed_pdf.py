"""A finished PDF as it is printed: the words with their colours and sizes, and the bookmarks."""

from collections.abc import Iterator, Sequence
from ctypes import c_float, c_ushort
from dataclasses import dataclass
from math import hypot
from typing import Any

import pypdfium2
import pypdfium2.raw as raw

from publisher.document import Document
from publisher.verify.checks.pdf.painted import Painted, box_of, colour_of, is_filled, marks_of
from publisher.verify.finished_file import FinishedFile

_PAPER = "#ffffff"
_LONGEST = 128


class UnreadablePdf(Exception):
    """The file is no PDF."""


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """A run of words on a page (from 1); colours are #rrggbb, the size is in points."""

    page: int
    words: str
    colour: str
    ground: str
    size: float


@dataclass(frozen=True, slots=True)
class PrintedPdf:
    """The text as it is printed, without pictures and decoration; `bookmarks` are its titles."""

    document: Document
    runs: Sequence[PrintedWords]
    bookmarks: Sequence[str]


def open_pdf(file: FinishedFile) -> PrintedPdf:
    """Read a finished PDF with PDFium; raises `UnreadablePdf`."""
    try:
        with pypdfium2.PdfDocument(file.content) as pdf:
            runs = [each for number, page in enumerate(pdf, 1) for each in _runs(number, page)]
            bookmarks = [each.get_title() for each in pdf.get_toc()]
    except pypdfium2.PdfiumError as fault:
        raise UnreadablePdf(str(fault)) from fault
    return PrintedPdf(file.document, runs, bookmarks)


def _runs(number: int, page: Any) -> Iterator[PrintedWords]:
    painted: list[Painted] = []
    text = raw.FPDFText_LoadPage(page)
    for at in range(raw.FPDFPage_CountObjects(page)):
        shown = raw.FPDFPage_GetObject(page, at)
        kind = raw.FPDFPageObj_GetType(shown)
        marks = marks_of(shown)
        if "Figure" in marks:
            continue
        if kind == raw.FPDF_PAGEOBJ_PATH and is_filled(shown):
            painted.append(Painted(box_of(shown), colour_of(shown), shown))
        elif kind == raw.FPDF_PAGEOBJ_TEXT and "Artifact" not in marks:
            left, bottom, right, top = box_of(shown)
            x, y = (left + right) / 2, (bottom + top) / 2
            ground = next((each.colour for each in reversed(painted) if each.covers(x, y)), _PAPER)
            yield PrintedWords(number, _words(shown, text), colour_of(shown), ground, _size(shown))
    raw.FPDFText_ClosePage(text)


def _size(shown: Any) -> float:
    matrix, size = raw.FS_MATRIX(), c_float()
    raw.FPDFPageObj_GetMatrix(shown, matrix)
    raw.FPDFTextObj_GetFontSize(shown, size)
    return float(size.value * hypot(matrix.c, matrix.d))


def _words(shown: Any, text: Any) -> str:
    buffer = (c_ushort * _LONGEST)()
    length = min(raw.FPDFTextObj_GetText(shown, text, buffer, _LONGEST * 2), _LONGEST * 2)
    words = bytes(buffer)[:length].decode("utf-16-le", "replace")
    return " ".join(words.replace("\x02", "-").replace("\0", "").split())
