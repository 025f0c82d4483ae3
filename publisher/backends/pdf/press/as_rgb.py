"""A colour of any space of a PDF as sRGB."""

from collections.abc import Sequence
from typing import Any

from publisher.backends.pdf.press.inks import Rgb

_SIZES = {"/DeviceGray": 1, "/CalGray": 1, "/DeviceRGB": 3, "/CalRGB": 3, "/DeviceCMYK": 4}
_LAB = "/Lab"
# Rows for red, green and blue of the light that X, Y and Z of D65 make (IEC 61966-2-1).
_FROM_XYZ = (
    (3.2404542, -1.5371385, -0.4985314),
    (-0.9692660, 1.8760108, 0.0415560),
    (0.0556434, -0.2040259, 1.0572252),
)
_D65 = (0.95047, 1.0, 1.08883)


def as_rgb(space: Any, values: Sequence[float]) -> Rgb:
    """The values of a colour space of ISO 32000-1, 8.6, as sRGB.

    Spaces with a profile count as the device's space of as many parts. Raises `ValueError` for a
    space that is none of those (a pattern, a spot colour, a palette).
    """
    name = _family(space)
    if name == _LAB:
        return _of_lab(values)
    if name not in _SIZES or len(values) != _SIZES[name]:
        raise ValueError(name)
    parts = [min(1.0, max(0.0, float(each))) for each in values]
    if len(parts) == 1:
        return (parts[0],) * 3
    if len(parts) == 3:
        return parts[0], parts[1], parts[2]
    *inks, black = parts
    red, green, blue = ((1 - ink) * (1 - black) for ink in inks)
    return red, green, blue


def black_of(space: Any) -> tuple[float, ...]:
    """The colour that a space starts with (ISO 32000-1, 8.6.8); raises `ValueError` as above."""
    name = _family(space)
    if name == _LAB:
        return (0.0, 0.0, 0.0)
    if name not in _SIZES:
        raise ValueError(name)
    return (0.0, 0.0, 0.0, 1.0) if _SIZES[name] == 4 else (0.0,) * _SIZES[name]


def _family(space: Any) -> str:
    from pikepdf import Array

    if not isinstance(space, Array):
        return str(space)
    if str(space[0]) != "/ICCBased":
        return str(space[0])
    sizes = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
    return sizes.get(int(space[1].get("/N", 0)), "/ICCBased")


def _of_lab(values: Sequence[float]) -> Rgb:
    """CIE L*a*b* (ISO 32000-1, 8.6.5.4), its white point taken for that of sRGB."""
    lightness, a, b = map(float, values)
    middle = (lightness + 16) / 116
    shares = (middle + a / 500, middle, middle - b / 200)
    xyz = [
        white * (each**3 if each >= 6 / 29 else 108 / 841 * (each - 4 / 29))
        for white, each in zip(_D65, shares, strict=True)
    ]
    light = (
        min(1.0, max(0.0, sum(part * each for part, each in zip(row, xyz, strict=True))))
        for row in _FROM_XYZ
    )
    red, green, blue = (
        12.92 * each if each <= 0.0031308 else 1.055 * each ** (1 / 2.4) - 0.055 for each in light
    )
    return red, green, blue
