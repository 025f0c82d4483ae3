"""Words of one look on a page."""

from dataclasses import dataclass

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Run:
    """What one PDF operator shows; lengths in points, colours #rrggbb, pages from 1.

    `box` is the ink (left, bottom, right, top), `start` and `end` where the pen sets out and
    stops, `baseline` the height that the letters stand on. `grounds` are the colours behind it,
    empty where there is a picture (`on_picture`). `stretch` is by how much the narrowest of its
    spaces is wider than the font's own, 0 without spaces. `mark` is the MCID or -1.
    """

    page: int
    words: str
    box: Box
    start: float
    end: float
    baseline: float
    size: float
    colour: str
    grounds: frozenset[str]
    font: str
    slanted: bool
    bold: bool
    serifs: bool
    mark: int
    in_figure: bool
    on_picture: bool
    covered: bool
    clipped: bool
    stretch: float

    @property
    def is_blank(self) -> bool:
        """Whether nothing can be seen of it."""
        return not self.words.strip()
