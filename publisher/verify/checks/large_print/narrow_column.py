"""Columns in which hardly a word fits beside another."""

import re
from collections.abc import Iterator
from itertools import pairwise

from publisher.verify.checks.large_print.measured import Line, MeasuredLeaflet
from publisher.verify.finding import Finding

FEWEST = 25
_PIECE = re.compile(r"[^ \-]*-?")
_SPREAD = 1.3
"""By how much the letters of one word may be wider than those of its line."""


def check_narrow_column(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """There is room for 25 average letters beside each other wherever text runs on (issue 5).

    A page does not show its columns. But a line ended because the next word did not fit, so its
    column is narrower than both together. Where the next word does fit, as the longest line that
    begins at the same edge shows, the author ended the line; and the urgency of a care card has a
    line of its own. Cells of a table do not run on.
    """
    least = FEWEST * leaflet.letter * leaflet.size
    blocks = [each for each in leaflet.texts if not each.row and not each.in_contents]
    widest: dict[int, float] = {}
    for line in (line for block in blocks for line in block.lines):
        edge = round(line.start)
        widest[edge] = max(widest.get(edge, 0.0), line.end - line.start)
    told = set()
    for block in blocks:
        for line, following in pairwise(block.lines):
            edge, width = round(line.start), line.end - line.start
            word = _first_word(following)
            is_label = block.level and line.words.endswith(":")
            is_full = width + word > widest[edge] and not is_label
            if is_full and width + word * _SPREAD < least and edge not in told:
                told.add(edge)
                letters = (width + word * _SPREAD) / (leaflet.letter * leaflet.size)
                message = f"the column has room for {letters:.1f} letters, and should have for 25"
                yield Finding("narrow-column", message, f"page {line.page}", words=line.words)


def _first_word(line: Line) -> float:
    """How wide a line's first word is with a space, in points."""
    words = _PIECE.match(line.words)
    count = len(words[0]) if words else 0
    return (count + 1) / max(1, len(line.words)) * (line.end - line.start)
