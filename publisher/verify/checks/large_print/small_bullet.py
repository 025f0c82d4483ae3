"""Bullets that are pale, small or run into their words."""

from collections.abc import Iterator
from itertools import pairwise

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_SOLID = "●•■⬤"
_LONGEST = 5
_LEAST = 0.3
"""Ems of ink."""


def check_small_bullet(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """Bullets are solid and large, and all lines of an item begin behind them (ACB; G003-12).

    standards.md 1.8. What is drawn, like a box to tick, has no letters to measure.
    """
    for label, block in pairwise(leaflet.blocks):
        if label.role != "Lbl" or not label.words.strip() or block.item != label.item:
            continue
        sign, line = label.words.strip(), label.lines[0]
        if not block.is_text or len(sign) > _LONGEST or sign.isalpha():
            # A term stands before its meaning, as a label that is words.
            continue
        if not sign[-1:].isalnum() and sign[-1] not in ".)]" and sign not in _SOLID:
            message = f"the bullet '{sign}' is not solid"
            yield Finding("small-bullet", message, label.where, words=block.words)
        left, bottom, _, top = line.box
        if sign in _SOLID and top - bottom < _LEAST * leaflet.size:
            message = "the bullet is small"
            yield Finding("small-bullet", message, label.where, words=block.words)
        if any(each.start <= left for each in block.lines):
            message = "the lines of an item do not begin behind its bullet"
            yield Finding("small-bullet", message, label.where, words=block.words)
