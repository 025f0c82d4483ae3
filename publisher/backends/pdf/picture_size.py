"""How large a picture stands on paper."""

import re

from publisher.document import Picture

LEAST_LETTERS_PT = 12.0
"""Letters in drawings are as large as the smallest words around them (UKAAF G003)."""

_USUAL_HEIGHT_MM = 95.0
_LARGEST_HEIGHT_MM = 185.0
_DECORATION_HEIGHT_MM = 50.0
_FINEST_PIXELS_AN_INCH = 110
_MM_AN_INCH = 25.4
_POINTS_AN_INCH = 72
_FONT_SIZE = re.compile(rb"""font-size\s*[:=]\s*["']?\s*([\d.]+)\s*(px|pt|)\s*["';}\s]""")
_PIXELS = {b"": 1.0, b"px": 1.0, b"pt": 4 / 3}


def width_on_paper(picture: Picture, column: float, *, decorative: bool = False) -> float:
    """The width of a picture in mm, in a column of `column` mm.

    A picture is not higher than a third of a page, a decoration than a sixth, and none is coarser
    than print allows. A drawing with letters may be as high as a page, so that they reach 12 pt.
    """
    height = _DECORATION_HEIGHT_MM if decorative else _USUAL_HEIGHT_MM
    wanted = height * picture.width / picture.height
    letters = smallest_letters(picture)
    if letters:
        scale = LEAST_LETTERS_PT / _POINTS_AN_INCH * _MM_AN_INCH / letters
        highest = _LARGEST_HEIGHT_MM * picture.width / picture.height
        wanted = min(max(wanted, scale * picture.width), highest)
    if not picture.is_svg:
        wanted = min(wanted, picture.width / _FINEST_PIXELS_AN_INCH * _MM_AN_INCH)
    return min(wanted, column)


def letters_on_paper(picture: Picture, column: float) -> float:
    """The size of a drawing's smallest letters in points, or 0 where there are none."""
    scale = width_on_paper(picture, column) / picture.width / _MM_AN_INCH * _POINTS_AN_INCH
    return smallest_letters(picture) * scale


def smallest_letters(picture: Picture) -> float:
    """The smallest font size that a drawing names, in its own units, or 0 where there is none.

    Sizes that a transformation changes, or that are relative to others, are not followed.
    """
    if not picture.is_svg or b"<text" not in picture.data:
        return 0.0
    found = _FONT_SIZE.findall(picture.data)
    return min((float(number) * _PIXELS[unit] for number, unit in found), default=0.0)
