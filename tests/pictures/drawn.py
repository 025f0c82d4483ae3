"""Drawings for tests, and what can be seen in them, measured on a page that is drawn from them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import hypot, sqrt

import pypdfium2
import pypdfium2.raw as raw
from lxml import etree

from publisher.document import Picture
from publisher.pictures.drawn_pages import drawn_pages
from publisher.readers.drawing import check_drawing
from tests.specimen import context

THEME = context().theme
_POINTS_A_PIXEL = 0.75


def drawing(inside: str, width: int = 400, height: int = 300, attributes: str = "") -> Picture:
    """An SVG that the reader of leaflets lets through."""
    data = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 {width} {height}" {attributes}>{inside}</svg>'
    ).encode()
    return Picture("drawing.svg", "image/svg+xml", *check_drawing(data, "drawing.svg"), data)


@dataclass(frozen=True)
class Seen:
    """A letter on the page, in the units of the drawing, with its upper left and lower right."""

    letter: str
    size: float
    box: tuple[float, float, float, float]


def seen(picture: Picture) -> list[Seen]:
    """All letters that the drawing shows."""
    page = drawn_pages([picture.data], picture.width, picture.height, THEME)
    with pypdfium2.PdfDocument(page) as pdf:
        return list(_letters(pdf[0]))


def shown(picture: Picture) -> str:
    """The letters that the drawing shows, without spaces."""
    return "".join(each.letter for each in seen(picture))


def _letters(page: pypdfium2.PdfPage) -> Iterator[Seen]:
    text, height = page.get_textpage(), page.get_height()
    for number in range(text.count_chars()):
        letter = text.get_text_range(number, 1)
        if raw.FPDFText_IsGenerated(text.raw, number) == 1 or not letter.strip():
            continue
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(text.raw, number, matrix)
        scale = sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
        size = raw.FPDFText_GetFontSize(text.raw, number) * scale / _POINTS_A_PIXEL
        left, low, right, high = text.get_charbox(number)
        box = (left, height - high, right, height - low)
        yield Seen(letter, size, tuple(each / _POINTS_A_PIXEL for each in box))


Circle = tuple[float, float, float]


def circles(picture: Picture) -> list[Circle]:
    """The circles that were added at the end of a drawing: centre and radius with the ring."""
    found = []
    for each in etree.fromstring(picture.data).iterchildren("{*}circle"):
        style = each.get("style") or ""
        if "!important" in style:
            ring = re.search(r"stroke-width:([\d.]+)", style)
            assert ring
            radius = float(each.get("r") or 0) + float(ring[1]) / 2
            found.append((float(each.get("cx") or 0), float(each.get("cy") or 0), radius))
    return found


def assert_apart(marks: list[Circle], picture: Picture, origin: tuple[float, float]) -> None:
    """The marks do not meet and lie in the drawing, whose upper left corner is `origin`."""
    for (x, y, r), (other_x, other_y, other_r) in combinations(marks, 2):
        assert hypot(x - other_x, y - other_y) >= r + other_r - 0.05
    for x, y, r in marks:
        left, top = x - r - origin[0], y - r - origin[1]
        assert left >= -0.05
        assert top >= -0.05
        assert left + 2 * r <= picture.width + 0.05
        assert top + 2 * r <= picture.height + 0.05
