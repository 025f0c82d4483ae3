"""How large a picture stands on paper."""

import re
from math import ceil

from publisher.backends.pdf.paper import Paper
from publisher.document import Picture

LEAST_LETTERS_PT = 12.0
"""Letters in drawings are as large as the smallest words around them (UKAAF G003)."""
LARGE_PRINT_PT = 16.0
"""From this size on, letters in drawings are as large as all others."""
GIANT_PRINT_PT = 24.0
"""The size from which print is called giant (UKAAF G003)."""

_USUAL_HEIGHT_MM = 95.0
_DECORATION_HEIGHT_MM = 50.0
_MOST = 0.8
"""The part of a page that a drawing may fill, so that its letters reach their size."""
_MOST_LARGE, _LEAST_LARGE, _NEARLY, _NEARLY_GIANT = 0.94, 0.35, 0.8, 0.9
"""In large print: of a page with its caption, without regard to it, and of what it might have.

In giant print marks as large as the letters would soon hide a smaller drawing.
"""
_LINE = 1.5
_MARK = 2.0
"""The height of the mark of a page, in letters."""
_FINEST_PIXELS_AN_INCH = 110
_MM_AN_INCH = 25.4
_POINTS_AN_INCH = 72
_FONT_SIZE = re.compile(rb"""font-size\s*[:=]\s*["']?\s*([\d.]+)\s*(px|pt|)\s*["';}\s]""")
_PIXELS = {b"": 1.0, b"px": 1.0, b"pt": 4 / 3}


def least_letters(paper: Paper) -> float:
    """The smallest letters that a drawing may have on some paper, in points."""
    return paper.body if paper.body >= LARGE_PRINT_PT else LEAST_LETTERS_PT


def width_on_paper(
    picture: Picture,
    paper: Paper,
    *,
    caption: int = 0,
    decorative: bool = False,
    marked: bool = False,
) -> float:
    """The width of a picture in mm; `caption` is how many letters stand below it.

    A `marked` picture has the mark of a page of the A4 edition above it.

    A picture is not higher than a third of an A4 page, a decoration than a sixth, and none is
    coarser than print allows. A drawing with letters may be higher, so that they reach 12 pt. In
    large print a picture is as large as the page allows beside its caption; a drawing that would
    lose much to a long one has the page for itself.
    """
    shape = picture.width / picture.height
    page = paper.size[1] - paper.top - paper.bottom
    if marked:
        page -= _MARK * paper.body / _POINTS_AN_INCH * _MM_AN_INCH
    if decorative:
        wanted = _DECORATION_HEIGHT_MM * shape
    elif paper.body >= LARGE_PRINT_PT:
        wanted = _height_in_large_print(picture, paper, page, caption) * shape
    else:
        wanted = min(_USUAL_HEIGHT_MM, page) * shape
        letters = smallest_letters(picture)
        if letters:
            scale = LEAST_LETTERS_PT / _POINTS_AN_INCH * _MM_AN_INCH / letters
            wanted = min(max(wanted, scale * picture.width), _MOST * page * shape)
    if not picture.is_svg:
        wanted = min(wanted, picture.width / _FINEST_PIXELS_AN_INCH * _MM_AN_INCH)
    return min(wanted, paper.column)


def height_around(paper: Paper, *, caption: int, marked: bool) -> float:
    """What a caption of so many letters and the mark of a page take of a page at most, in mm."""
    line = paper.body / _POINTS_AN_INCH * _MM_AN_INCH
    lines = ceil(caption / paper.letters_a_line) + 2 if caption else 0
    return (_LINE * lines + _MARK * marked) * line


def letters_on_paper(picture: Picture, paper: Paper) -> float:
    """The size of a drawing's smallest letters in points, or 0 where there are none."""
    scale = width_on_paper(picture, paper) / picture.width / _MM_AN_INCH * _POINTS_AN_INCH
    return smallest_letters(picture) * scale


def smallest_letters(picture: Picture) -> float:
    """The smallest font size that a drawing names, in its own units, or 0 where there is none.

    Sizes that a transformation changes, or that are relative to others, are not followed.
    """
    if not picture.is_svg or b"<text" not in picture.data:
        return 0.0
    found = _FONT_SIZE.findall(picture.data)
    return min((float(number) * _PIXELS[unit] for number, unit in found), default=0.0)


def _height_in_large_print(picture: Picture, paper: Paper, page: float, caption: int) -> float:
    line = _LINE * paper.body / _POINTS_AN_INCH * _MM_AN_INCH
    # Caption and credit each begin a line.
    below = (ceil(caption / paper.letters_a_line) + 1) * line if caption else 0.0
    page *= _MOST_LARGE
    beside = max(_LEAST_LARGE * page, page - below)
    alone = min(page, paper.column * picture.height / picture.width)
    nearly = _NEARLY_GIANT if paper.body >= GIANT_PRINT_PT else _NEARLY
    return page if picture.is_svg and beside < nearly * alone else beside
