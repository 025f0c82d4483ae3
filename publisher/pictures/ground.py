"""What lies under the letters of a drawing."""

from typing import Any

from publisher.document import Picture
from publisher.pictures.box import Box
from publisher.pictures.drawn_pixels import drawn_pixels
from publisher.theme import Theme

_PIXELS_WIDE = 800
_PLAIN = 24
"""How far two values of a colour may differ, of 255, where nothing is seen between them."""


class Ground:
    """The drawing without its letters, as pixels."""

    def __init__(self, bare: Picture, theme: Theme) -> None:
        import numpy as np

        self._pixels = np.asarray(drawn_pixels(bare, _PIXELS_WIDE, theme))
        self._scale = _PIXELS_WIDE / bare.width
        self.edge = Box(0, 0, bare.width, bare.height)

    def is_plain(self, box: Box) -> bool:
        """Whether a box lies in the drawing and on one colour, so that nothing is covered."""
        if not self.edge.holds(box):
            return False
        part = self._part(box).reshape(-1, 3)
        if not len(part):
            return False
        spread = part.max(axis=0).astype(int) - part.min(axis=0)
        return bool(spread.max() <= _PLAIN)

    def covered(self, box: Box) -> float:
        """The part of a box, from 0 to 1, that differs from most of it and would be hidden."""
        import numpy as np

        part = self._part(box).reshape(-1, 3).astype(int)
        if not len(part):
            return 0.0
        other = np.abs(part - np.median(part, axis=0)).max(axis=1) > _PLAIN
        return float(other.mean())

    def room(self, box: Box, side: int, most: float) -> float:
        """How far it is from a box to what is drawn at its left (-1) or right (1), up to `most`."""
        step = 1 / self._scale
        middle, part = box.centre[1], box.height * 0.3
        for number in range(int(most / step)):
            away = number * step
            edge = box.right + away if side > 0 else box.left - away - step
            beside = Box(edge, middle - part, edge + step, middle + part)
            if not self.edge.holds(beside):
                return most
            if not self.is_plain(beside):
                return away
        return most

    def _part(self, box: Box) -> Any:
        left, top, right, bottom = (
            max(0, int(each * self._scale)) for each in (box.left, box.top, box.right, box.bottom)
        )
        return self._pixels[top : bottom + 1, left : right + 1]
