"""Lines that are stretched to one length."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_LARGEST = 0.04
"""Ems that kerning may add to every space of a line."""


def check_justified(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """No line is stretched: its spaces are as wide as the font has them.

    UKAAF G003; standards.md 1.4. Told by the spaces and not by the edge, since the ends of two
    lines may meet by chance.
    """
    for block in leaflet.texts:
        for line in block.lines[:-1]:
            spaced = [run for run in line.runs if " " in run.words.strip()]
            if spaced and min(run.stretch / run.size for run in spaced) > _LARGEST:
                message = "a line is stretched from margin to margin; large print is ragged"
                yield Finding("justified", message, f"page {line.page}", words=line.words)
