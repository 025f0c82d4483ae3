"""Pairs of colours as a drawing, with the contrast of each beside it."""

from collections.abc import Sequence

from lxml import etree

from publisher.document import Picture
from publisher.markup import E
from publisher.theme.colour_pairs import GRAPHIC_CONTRAST, ColourPair
from publisher.theme.contrast import contrast_ratio
from publisher.theme.tokens import Colours

_COLUMNS = 2
_WIDTH, _ROW = 640, 30
_SWATCH = 231
_LETTERS = 16.5
"""Lengths in CSS pixels. On paper the drawing is as wide as the column: its letters have 12 pt."""


def swatches(name: str, pairs: Sequence[ColourPair], colours: Colours, family: str) -> Picture:
    """An SVG: each pair's names in its own colours, and its ratio with the least it may be.

    `colours` are as they are to be seen, `family` is the font. What is no text is drawn as a frame.
    """
    rows = -(-len(pairs) // _COLUMNS)
    height = rows * _ROW
    drawing = E.svg(
        E.rect(width=str(_WIDTH), height=str(height), fill="#ffffff"),
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {_WIDTH} {height}",
            "width": str(_WIDTH),
            "height": str(height),
            "font-family": family,
            "font-size": f"{_LETTERS}",
        },
    )
    for number, pair in enumerate(pairs):
        x, y = number // rows * (_WIDTH // _COLUMNS), number % rows * _ROW
        front, back = getattr(colours, pair.front), getattr(colours, pair.back)
        is_frame = pair.least == GRAPHIC_CONTRAST
        drawing.extend(
            (
                E.rect(
                    {
                        "x": f"{x + 1.5}",
                        "y": f"{y + 2.5}",
                        "width": f"{_SWATCH - 3}",
                        "height": f"{_ROW - 5}",
                        "fill": back,
                        "stroke": front if is_frame else back,
                        "stroke-width": "3",
                    }
                ),
                _words(
                    x + 5, y, f"{pair.front} on {pair.back}", colours.text if is_frame else front
                ),
                _words(
                    x + _SWATCH + 2, y, f"{told_ratio(front, back)} (≥{pair.least:g})", "#000000"
                ),
            )
        )
    data = etree.tostring(drawing, encoding="utf-8")
    return Picture(name, "image/svg+xml", _WIDTH, height, data)


def told_ratio(front: str, back: str) -> str:
    """The contrast of two colours in words, as in 7.5:1, never better than it is."""
    return f"{int(contrast_ratio(front, back) * 10) / 10:.1f}:1"


def _words(x: int, y: int, words: str, colour: str) -> etree._Element:
    return E.text(words, {"x": str(x), "y": f"{y + _ROW * 0.69:.1f}", "fill": colour})
