"""Headings that the end of a page parts from their text."""

from collections.abc import Iterator
from itertools import pairwise

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding


def check_heading_apart(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """A heading stands on the page on which what it heads begins (standards.md 1.10)."""
    flow = [each for each in leaflet.blocks if each.pages and each.role not in {"Artifact", "Lbl"}]
    for block, following in pairwise(flow):
        if block.level and max(block.pages) != min(following.pages):
            message = "a heading stands at the foot of a page, and its text on the next"
            yield Finding("heading-apart", message, block.where, words=block.words)
