"""Defects of the codes in print, which a phone's camera reads."""

from typing import Any

import pikepdf
import segno

from tests.mutations.pdf import planted_in
from tests.mutations.tagged_pdf import TaggedPdf

_QUIET = 4
_ADDRESS = "https://leaflets.example.org/specimen/specimen.html"
_ELSEWHERE = "https://leaflets.example.net/specimen/specimen.html"


def _code(pdf: TaggedPdf) -> tuple[int, int, int]:
    """The page of the code of the web page, and the first and last instruction of its modules."""
    ((page, start, end),) = pdf.marked(pdf.tag("Figure", f"It opens {_ADDRESS}"))
    content = pdf.instructions(page)
    lines = [at for at in range(start, end) if str(content[at].operator) in {"m", "l"}]
    stroke = next(at for at in range(lines[-1], end) if str(content[at].operator) in {"S", "B"})
    begin = next(at for at in range(stroke, start, -1) if str(content[at].operator) == "M") + 1
    return page, begin, stroke


def _row(number: int, row: bytearray) -> list[Any]:
    """The dark modules of a row as short strokes, in the code's own squares."""
    drawn = []
    for at, dark in enumerate(row):
        if dark:
            for place, operator in ((at, "m"), (at + 1, "l")):
                operands = [place + _QUIET, number + _QUIET + 0.5]
                drawn.append(pikepdf.ContentStreamInstruction(operands, pikepdf.Operator(operator)))
    return drawn


for _form in ("pdf", "pdf-a4-print", "pdf-a5-booklet", "pdf-large-print"):
    planted = planted_in(_form)

    @planted("code leads to another web page", "ZXing: code-leads-elsewhere")
    def _(pdf: TaggedPdf) -> None:
        page, begin, end = _code(pdf)
        matrix = segno.make_qr(_ELSEWHERE, error="m").matrix
        rows = [each for number, row in enumerate(matrix) for each in _row(number, row)]
        pdf.instructions(page)[begin:end] = rows
        pdf.write(page)

    @planted("code that no camera reads", "ZXing: code-not-read")
    def _(pdf: TaggedPdf) -> None:
        page, begin, end = _code(pdf)
        del pdf.instructions(page)[begin + (end - begin) // 3 : end]
        pdf.write(page)
