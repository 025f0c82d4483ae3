"""Marks beside the page that say where to cut and where to fold."""

from collections.abc import Iterator, Sequence

from pikepdf import Array, Dictionary, Name, Page, Pdf

BLEED_MM = 3.0
"""How far colour runs over the edge of the trimmed page."""
_GAP_MM = 1.0
_LENGTH_MM = 5.0
_EDGE_MM = 1.0
_WIDTH = 0.25
_POINTS = 72 / 25.4

Folds = Sequence[Sequence[float]]
"""For each page in turn, and then again from the first: mm from its left edge to each fold."""


def add_crop_marks(pdf: Pdf, folds: Folds = ()) -> None:
    """Widen each page and draw marks at its trim, outside of its bleed.

    The marks are lines of 0.25 pt in the colour `All`, which each plate prints (ISO 32000-1,
    8.6.6.4), and an artifact of the page, as production aids are (14.8.2.2). Folds are marked by
    dashes above and below. The page keeps its TrimBox and its BleedBox; without a BleedBox, the
    marks keep the distance of a bleed of 3 mm.
    """
    plates = pdf.make_indirect(
        Array(
            [
                Name.Separation,
                Name.All,
                Name.DeviceCMYK,
                Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1),
            ]
        )
    )
    for number, page in enumerate(pdf.pages):
        _widen(page)
        at = folds[number % len(folds)] if folds else ()
        _draw(pdf, page, plates, "\n".join(_lines(page, at)))


def _widen(page: Page) -> None:
    trim = [float(each) for each in page.trimbox]
    around = (BLEED_MM + _GAP_MM + _LENGTH_MM + _EDGE_MM) * _POINTS
    left, bottom, right, top = trim
    if "/BleedBox" not in page:
        page.BleedBox = Array(trim)
    page.TrimBox = Array(trim)
    page.MediaBox = Array([left - around, bottom - around, right + around, top + around])
    if "/CropBox" in page:
        del page["/CropBox"]


def _draw(pdf: Pdf, page: Page, plates: Array, lines: str) -> None:
    page.contents_coalesce()
    resources = page.obj.get("/Resources", Dictionary())
    # Pages share their resources; the name is the same on each.
    spaces = resources.get("/ColorSpace", Dictionary())
    spaces["/All"] = plates
    resources.ColorSpace = spaces
    page.Resources = resources
    marks = f"Q /Artifact << /Type /Page >> BDC q {_WIDTH} w /All CS 1 SCN\n{lines}\nQ EMC"
    page.contents_add(pdf.make_stream(b"q"), prepend=True)
    page.contents_add(pdf.make_stream(marks.encode()))
    page.contents_coalesce()


def _lines(page: Page, folds: Sequence[float]) -> Iterator[str]:
    left, bottom, right, top = (float(each) for each in page.trimbox)
    near = (BLEED_MM + _GAP_MM) * _POINTS
    far = near + _LENGTH_MM * _POINTS
    for x in (left, right):
        yield _line(x, top + near, x, top + far)
        yield _line(x, bottom - near, x, bottom - far)
    for y in (bottom, top):
        yield _line(left - near, y, left - far, y)
        yield _line(right + near, y, right + far, y)
    if folds:
        yield "[2 1] 0 d"
    for fold in folds:
        x = left + fold * _POINTS
        yield _line(x, top + near, x, top + far)
        yield _line(x, bottom - near, x, bottom - far)


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f"{x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l S"
