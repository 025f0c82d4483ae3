"""The words of each piece of marked content, as PDFium takes them from the pages."""

from collections import defaultdict
from ctypes import c_ushort
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

import pypdfium2
import pypdfium2.raw as raw

from publisher.document import PrintForm
from publisher.verify.parity.pdf_sheets import page_at

_HYPHEN_AT_LINE_END = "\x02"
_SAME_LINE_PT = 3.0
_PRINTED_OVER = "\N{REPLACEMENT CHARACTER}"
_LONGEST = 256
"""So many characters are room enough for most lines."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand on one line; `line` is the height of their baseline in points.

    `page` is the leaflet's, from 0, also where its pages stand side by side on a sheet.
    """

    words: str
    page: int
    line: float

    def is_on_line_of(self, other: "Piece") -> bool:
        """Whether both stand on one line."""
        return self.page == other.page and abs(self.line - other.line) < _SAME_LINE_PT


Pieces = dict[tuple[int, int], list[Piece]]


def read_marked_content(content: bytes, form: PrintForm = PrintForm.A4) -> Pieces:
    """The pieces of each marked content of a form of print, by side (from 0) and MCID."""
    pieces: Pieces = defaultdict(list)
    with pypdfium2.PdfDocument(content) as pdf:
        pages = list(pdf)
        boxes = [page.get_trimbox() for page in pages]
        folded = page_at(form, [(left, right) for left, _, right, _ in boxes])
        for number, page in enumerate(pages):
            text = raw.FPDFText_LoadPage(page)
            for at in range(raw.FPDFPage_CountObjects(page)):
                shown = raw.FPDFPage_GetObject(page, at)
                if raw.FPDFPageObj_GetType(shown) != raw.FPDF_PAGEOBJ_TEXT:
                    continue
                mark = raw.FPDFPageObj_GetMarkedContentID(shown)
                if mark >= 0:
                    left, line = _start(shown)
                    piece = Piece(_words(shown, text), folded(number, left), line)
                    pieces[number, mark].append(piece)
            raw.FPDFText_ClosePage(text)
    return pieces


def _words(shown: Any, text: Any) -> str:
    # PDFium goes through all of the page for each call, so it is not asked for the length first.
    size = _LONGEST
    while True:
        buffer = (c_ushort * size)()
        needed = raw.FPDFTextObj_GetText(shown, text, buffer, size * 2) // 2
        if needed <= size:
            break
        size = needed
    words = bytes(buffer)[: needed * 2].decode("utf-16-le", "replace").rstrip("\0")
    words = words.replace(_HYPHEN_AT_LINE_END, "-").replace("\N{SOFT HYPHEN}", "")
    if not words:
        # PDFium leaves out what is printed over the very same words; who listens hears it twice.
        return _PRINTED_OVER
    # A font may draw a letter and its accent as one glyph.
    return normalize("NFC", words)


def _start(shown: Any) -> tuple[float, float]:
    """Where words begin on their baseline, in points from the left and from the bottom."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(shown, matrix)
    return float(matrix.e), float(matrix.f)
