"""Ticks that show where to fold."""

from publisher.backends.pdf.impose.points import points
from publisher.backends.pdf.impose.sheet import Sheet

_LENGTH_MM = 7.0
"""An office printer leaves the outer 4 or 5 mm white."""


def fold_marks(sheet: Sheet) -> bytes:
    """A thin grey tick at the upper and the lower end of each fold, as content of a page.

    They are production aids and so artifacts of the page (ISO 32000-1, 14.8.2.2.2). A sheet with
    bleed has none: its marks are outside of what is left when it is cut.
    """
    if not sheet.folds or sheet.bleed:
        return b""
    length, top = points(_LENGTH_MM), points(sheet.height)
    lines = [
        f"{points(x)} {start} m\n{points(x)} {end} l\nS\n"
        for x in sheet.folds
        for start, end in ((0, length), (top, top - length))
    ]
    drawn = "".join(lines)
    return f"/Artifact <</Type /Page>> BDC\nq\n0.5 w\n0.5 G\n{drawn}Q\nEMC\n".encode()
