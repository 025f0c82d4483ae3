"""Headings that do not stand out."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_TITLE = 4 - 0.1


def check_pale_heading(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """Headings are bold, and the title is 4 points larger than the body (ACB; standards.md 1.7)."""
    for block in leaflet.texts:
        if not block.level:
            continue
        runs = [run for line in block.lines for run in line.runs if not run.is_blank]
        if not all(run.bold for run in runs):
            yield Finding("pale-heading", "a heading is not bold", block.where, words=block.words)
        if block.level == 1 and max(run.size for run in runs) < leaflet.size + _TITLE:
            message = "the title is not 4 points larger than the text"
            yield Finding("pale-heading", message, block.where, words=block.words)
