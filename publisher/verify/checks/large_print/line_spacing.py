"""Lines that stand too close or too far apart."""

from collections.abc import Iterator
from itertools import pairwise

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_LEAST, _MOST, _ROUNDING = 1.25, 1.5, 0.015


def check_line_spacing(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """From baseline to baseline is 1.25 to 1.5 times the size (UKAAF G003-12; standards.md 1.5)."""
    for block in leaflet.blocks:
        if block.role == "Figure":
            continue
        for line, following in pairwise(block.lines):
            if line.page != following.page:
                continue
            size = (line.size + following.size) / 2
            ratio = (line.baseline - following.baseline) / size
            if not _LEAST - _ROUNDING <= ratio <= _MOST + _ROUNDING:
                yield Finding(
                    "line-spacing",
                    f"lines are {ratio:.2f} times their size apart, and not 1.25 to 1.5 times",
                    f"page {line.page}",
                    words=following.words,
                )
                break
