"""How colours look to people who see them differently, and to a printer without colours."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from publisher.theme.contrast import linear_rgb, srgb_channel

if TYPE_CHECKING:
    from PIL import Image

Matrix = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]

_LUMINANCE = (0.2126, 0.7152, 0.0722)

COLOUR_VISIONS: Mapping[str, Matrix] = {
    "greyscale": (_LUMINANCE, _LUMINANCE, _LUMINANCE),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""By name, what becomes of linear red, green and blue.

Greyscale keeps the relative luminance (ITU-R BT.709). The three kinds of dichromacy are those of
G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A physiologically-based model for simulation
of color vision deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), at
severity 1.0.
"""


def seen_colour(colour: str, matrix: Matrix) -> str:
    """A #rrggbb colour as #rrggbb after one of `COLOUR_VISIONS`."""
    light = linear_rgb(colour)
    seen = (sum(share * each for share, each in zip(row, light, strict=True)) for row in matrix)
    return "#" + "".join(f"{srgb_channel(each):02x}" for each in seen)


def seen_picture(picture: "Image.Image", matrix: Matrix) -> "Image.Image":
    """An RGB picture after one of `COLOUR_VISIONS`."""
    import numpy as np
    from PIL import Image

    linear = np.array([linear_rgb(f"#{value:02x}0000")[0] for value in range(256)])
    light = np.clip(linear[np.asarray(picture.convert("RGB"))] @ np.array(matrix).T, 0, 1)
    # As fine as a channel can be told apart where it is steepest, at black.
    steps = np.array([srgb_channel(value / 4095) for value in range(4096)], dtype=np.uint8)
    return Image.fromarray(steps[np.rint(light * 4095).astype(int)], "RGB")
