"""How wide words are, from the fonts' own tables."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from publisher.theme import Theme

_PIECE = re.compile(r"[^ \t\n\-]*-+|[^ \t\n\-]+| +|\t|\n")
"""Where a line may break: at a space or tab and behind a hyphen, never at a no-break space."""

_NEW_LINE = -1.0
_SPACES = {" ": 0.0, "\t": 1e-9, "\n": _NEW_LINE}


@dataclass(frozen=True, slots=True)
class Span:
    """Some words in one face; `size` in points."""

    words: str
    size: float
    bold: bool
    family: str


@dataclass(frozen=True, slots=True)
class Metrics:
    """A face: widths of characters and the height of a line, as multiples of the size.

    `known` has the widths of words that were measured, as the same ones are measured many times.
    """

    widths: dict[int, float]
    height: float

    known: dict[str, float] = field(default_factory=dict)

    def width(self, words: str) -> float:
        """The width of some words at size 1, without kerning, as Word sets them."""
        found = self.known.get(words)
        if found is None:
            found = sum(self.widths.get(ord(each), 0.6) for each in words)
            self.known[words] = found
        return found


class Measure:
    """Widths and lines of words in the theme's fonts."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._faces: dict[tuple[str, bool], Metrics] = {}

    def metrics(self, family: str, bold: bool) -> Metrics:
        """The metrics of a face; a family that the theme lacks is measured as its fallback."""
        found = self._faces.get((family, bold))
        if found is None:
            # With words of its own, so that the words of one leaflet are forgotten after it.
            found = self._faces[family, bold] = replace(self._find(family, bold), known={})
        return found

    def _find(self, family: str, bold: bool) -> Metrics:
        try:
            file = self._theme.font_for(family=family, bold=bold)
        except KeyError:
            file = self._theme.font_for(family=self._theme.tokens.fonts.fallback, bold=bold)
        return _metrics(file.path)

    def width(self, span: Span) -> float:
        """The width of one span on one line, in points."""
        return self.metrics(span.family, span.bold).width(span.words) * span.size

    def longest_word(self, spans: Iterable[Span]) -> float:
        """The width of the widest piece that cannot be broken, in points."""
        return max((width for width, is_space in self._pieces(spans) if not is_space), default=0)

    def lines(self, spans: Iterable[Span], width: float) -> int:
        """The number of lines that the words take between margins `width` points apart."""
        lines, at, space = 1, 0.0, 0.0
        for piece, is_space in self._pieces(spans):
            if piece == _NEW_LINE:
                lines, at, space = lines + 1, 0.0, 0.0
            elif is_space:
                space += piece
            elif at and at + space + piece > width:
                lines, at, space = lines + 1, piece, 0.0
            else:
                at, space = at + space + piece, 0.0
            while at > width:
                # A word longer than the line is broken wherever the line ends.
                lines, at = lines + 1, at - width
        return lines

    def _pieces(self, spans: Iterable[Span]) -> Iterable[tuple[float, bool]]:
        """Widths of words and of spaces in turn; a tab has none, a line break `_NEW_LINE`."""
        word = 0.0
        for span in spans:
            metrics = self.metrics(span.family, span.bold)
            for piece in _PIECE.findall(span.words):
                is_space = piece[0] in _SPACES
                if not is_space:
                    word += metrics.width(piece) * span.size
                if word and (is_space or piece.endswith("-")):
                    yield word, False
                    word = 0.0
                if is_space:
                    yield _SPACES[piece[0]] or metrics.width(piece) * span.size, True
        if word:
            yield word, False


@cache
def _metrics(path: Path) -> Metrics:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        unit = font["head"].unitsPerEm
        advances = font["hmtx"].metrics
        widths = {code: advances[name][0] / unit for code, name in font.getBestCmap().items()}
        heights = font["hhea"]
        return Metrics(widths, (heights.ascent - heights.descent + heights.lineGap) / unit)
