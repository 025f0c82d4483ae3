"""Colours as cyan, magenta, yellow and black."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from publisher.backends.pdf.press.inks import Rgb

if TYPE_CHECKING:
    from PIL.Image import Image

_NEUTRAL = 8.5 / 255
_DARK = 0.3
_MOST_INK = 3.0

# No ink is clean: cyan looks bluish and magenta reddish, so each needs some of its neighbours, or
# less of them. Rows are cyan, magenta and yellow, columns what a colour lacks of red, green, blue.
# The numbers were fitted to how two free programs show the inks of offset printing on coated paper
# (Ghostscript's own profile and PDFium); over 400 printable colours the mean error fell from 8 to
# 3 (CIE 1976 colour difference).
_MASKING = ((0.96, 0.07, 0.06), (-0.33, 1.31, -0.12), (0.31, -0.55, 1.28))
_TONE = 0.89
_BLACK, _BLACK_TONE = 1.31, 1.17


class ProcessInks:
    """The four inks of a print shop, at most 300 % of them in one place.

    A colour of the house style is printed with the inks that the style names for it. Every other
    colour is converted by arithmetic, without a profile: what its three parts have in common is
    printed in black (full grey component replacement), and the rest in corrected inks. Greys are
    black ink only, and near-black is all of it: letters then have sharp edges and need no register.
    """

    space = "/DeviceCMYK"
    operators = ("k", "K")

    def __init__(self, named: Mapping[str, tuple[float, float, float, float]]) -> None:
        """`named` has percentages by colour as #rrggbb."""
        self._inks = {
            colour: tuple(round(ink / 100, 4) for ink in inks) for colour, inks in named.items()
        }

    def paint(self, colour: Rgb) -> tuple[float, ...]:
        """Cyan, magenta, yellow and black, each from 0 to 1."""
        name = "#" + "".join(f"{round(part * 255):02x}" for part in colour)
        if name not in self._inks:
            self._inks[name] = _black_only(colour) or tuple(map(float, _separated([colour])[0]))
        return self._inks[name]

    def picture(self, picture: "Image") -> "Image":
        """The picture in mode `CMYK`, or in `L` where it has no colours."""
        import numpy as np
        from PIL import Image

        pixels = np.asarray(picture.convert("RGB")).astype(np.float32) / 255
        if float(np.ptp(pixels, axis=2).max()) <= _NEUTRAL:
            return picture.convert("L")
        inks = _separated(pixels.reshape(-1, 3)).reshape(*pixels.shape[:2], 4)
        return Image.fromarray(np.floor(inks * 255).astype(np.uint8), mode="CMYK")


def _black_only(colour: Rgb) -> tuple[float, ...]:
    """A grey as black ink; nothing for other colours."""
    if max(colour) - min(colour) > _NEUTRAL:
        return ()
    lack = 1 - sum(colour) / 3
    return 0.0, 0.0, 0.0, 1.0 if lack >= 1 - _DARK else _BLACK * lack**_BLACK_TONE


def _separated(colours: Any) -> Any:
    """The inks of rows of red, green and blue, each from 0 to 1."""
    import numpy as np

    parts = np.asarray(colours)
    lightest = parts.max(axis=1, keepdims=True)
    lack = (lightest - parts) / np.maximum(lightest, 1 / 255)
    inks = np.clip(lack**_TONE @ np.array(_MASKING).T, 0, 1)
    black = np.clip(_BLACK * (1 - lightest) ** _BLACK_TONE, 0, 1)
    room = np.clip(_MOST_INK - inks.sum(axis=1, keepdims=True), 0, 1)
    return np.concatenate([inks, np.minimum(black, room)], axis=1)
