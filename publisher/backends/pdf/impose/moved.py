"""Where a page went."""

from dataclasses import dataclass
from decimal import Decimal

from pikepdf import Object

Box = tuple[Decimal, Decimal, Decimal, Decimal]
"""Left, bottom, right and top, in points."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The sheet that a page went to, and how far it was moved, in points.

    `marks` is what has to be added to the numbers of its marked content (MCID).
    """

    sheet: Object
    right: Decimal
    up: Decimal
    marks: int


Moves = dict[tuple[int, int], Moved]
"""Where every page went, by its object and generation."""
