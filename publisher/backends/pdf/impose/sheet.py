"""A side of paper, and what stands where on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page goes: `page` counts from 0; `x` and `y` are its lower left corner, in mm.

    The corner is that of the page's trim (ISO 32000-1, 14.11.2), measured from the sheet's.
    """

    page: int
    x: float
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One side of a sheet of paper, in mm; `places` may stand in any order.

    `folds` are the distances from the left at which the sheet is folded. `bleed` is how far the
    printing goes on beyond the edges of the sheet, for a print shop that cuts it there.
    """

    width: float
    height: float
    places: tuple[Place, ...]
    folds: tuple[float, ...] = ()
    bleed: float = 0.0
