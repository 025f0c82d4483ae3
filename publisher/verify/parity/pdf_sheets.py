"""Which page of the leaflet stands where on the sheets of a form that is folded."""

from collections.abc import Callable, Sequence

from pikepdf import Pdf

from publisher.document import PrintForm

PageAt = Callable[[int, float], int]
"""The leaflet's page, from 0, at a side of paper (from 0) and so many points from its left."""

Trim = tuple[float, float]
"""The left and the right edge of a side of paper, once it is cut, in points."""

_MM = 72 / 25.4
_NEAR_PT = 1.0
"""What begins at a fold belongs to its right."""

_A_PAGE_MM = 200.0
"""A page of a booklet is narrower than this, and a sheet of two is wider."""
_TRIFOLD = (((97, 197), (4, 5, 0)), ((100, 200), (1, 2, 3)))
"""The folds of each side in mm from the left, and the panels from left to right in the order in
which they are read: the cover, the three inside, the flap, the back."""


def trims_of(pdf: Pdf) -> list[Trim]:
    """The edges of the sides of a file (TrimBox, ISO 32000-1, 14.11.2)."""
    boxes = ([float(str(each)) for each in page.trimbox] for page in pdf.pages)
    return [(left, right) for left, _, right, _ in boxes]


def is_folded(form: PrintForm, trims: Sequence[Trim]) -> bool:
    """Whether the sides of a file are sheets of several pages; a print shop folds for itself."""
    if form is PrintForm.A5_BOOKLET:
        return all(right - left > _A_PAGE_MM * _MM for left, right in trims)
    return form is PrintForm.DL_TRIFOLD


def page_at(form: PrintForm, trims: Sequence[Trim]) -> PageAt:
    """How to find a page in a file of a form, by the edges of its sides.

    Raises `ValueError` for a folded leaflet that has not two sides.

    In a booklet, the first side has the last page on its left and the first on its right; each side
    after that has the next page inwards, by turns on the left and on the right.
    """
    if not is_folded(form, trims):
        return lambda side, _: side
    if form is PrintForm.DL_TRIFOLD:
        if len(trims) != len(_TRIFOLD):
            raise ValueError(f"a folded leaflet has {len(_TRIFOLD)} sides, not {len(trims)}")
        sides: Sequence[tuple[Sequence[float], Sequence[int]]] = _TRIFOLD
    else:
        last = 2 * len(trims) - 1
        pairs = [(at, last - at) if at % 2 else (last - at, at) for at in range(len(trims))]
        folds = [(right - left) / 2 / _MM for left, right in trims]
        sides = [((fold,), pair) for fold, pair in zip(folds, pairs, strict=True)]

    def page(side: int, x: float) -> int:
        folds, pages = sides[side]
        left, _ = trims[side]
        return pages[sum(x - left + _NEAR_PT >= each * _MM for each in folds)]

    return page
