"""Colours as greys that are as light as they are."""

from functools import lru_cache
from typing import TYPE_CHECKING

from publisher.backends.pdf.press.inks import Rgb

if TYPE_CHECKING:
    from PIL.Image import Image

_SHARES = (0.2126, 0.7152, 0.0722)


class Greys:
    """Black ink only. Each grey has the relative luminance of its colour.

    Contrast is a ratio of luminances (WCAG 2.2, "contrast ratio"), so every pair of colours keeps
    the contrast that it had.
    """

    space = "/DeviceGray"
    operators = ("g", "G")

    def paint(self, colour: Rgb) -> tuple[float, ...]:
        """One number, from black (0) to white (1)."""
        return (grey_of(colour),)

    def picture(self, picture: "Image") -> "Image":
        """The picture in mode `L`."""
        import numpy as np
        from PIL import Image

        pixels = np.asarray(picture.convert("RGB"))
        linear = np.array([_linear(value / 255) for value in range(256)])
        luminance = np.clip(linear[pixels] @ np.array(_SHARES), 0, 1)
        curved = np.where(
            luminance <= _LINEAR_TO, luminance * 12.92, 1.055 * luminance ** (1 / 2.4) - 0.055
        )
        return Image.fromarray(np.rint(curved * 255).astype(np.uint8))


_LINEAR_TO = 0.0031308


@lru_cache(maxsize=1024)
def grey_of(colour: Rgb) -> float:
    """The grey of the same relative luminance, as an sRGB value from 0 to 1 (IEC 61966-2-1)."""
    luminance = sum(share * _linear(part) for share, part in zip(_SHARES, colour, strict=True))
    if luminance <= _LINEAR_TO:
        return luminance * 12.92
    return float(min(1.0, 1.055 * luminance ** (1 / 2.4) - 0.055))


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
