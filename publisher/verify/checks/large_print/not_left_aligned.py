"""Lines that begin somewhere else than the lines above."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_ROUNDING = 1.5
_INDENT = 3.0
"""Ems by which a first line may be set apart."""


def check_not_left_aligned(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """All lines of a paragraph begin at one edge (UKAAF G003; standards.md 1.4).

    The first may stand in front of the others or behind them, as beside a bullet.
    """
    for block in leaflet.texts:
        if block.in_contents:
            # Dots may lead to the page number from the edge.
            continue
        edges = [line.start for line in block.lines[1:]]
        first = block.lines[0].start
        if len(edges) == 1 and abs(first - edges[0]) > _INDENT * block.lines[0].size:
            edges.append(first)
        if edges and max(edges) - min(edges) > _ROUNDING:
            message = "lines do not begin at one edge: they are centred or set to the right"
            yield Finding("not-left-aligned", message, block.where, words=block.lines[0].words)
