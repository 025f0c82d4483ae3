"""A page: its paper, and what is painted on it besides letters."""

from dataclasses import dataclass

from publisher.verify.checks.large_print.measured.run import Box


@dataclass(frozen=True, slots=True)
class Page:
    """Lengths in points, boxes as left, bottom, right and top.

    `strokes` are thin level lines, `pictures` the boxes of what was drawn or photographed.
    """

    number: int
    width: float
    height: float
    strokes: tuple[Box, ...]
    pictures: tuple[Box, ...]
