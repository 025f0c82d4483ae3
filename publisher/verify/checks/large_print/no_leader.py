"""Entries of the contents without dots that lead to the page."""

import re
from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_DOTS = re.compile(r"(?:[.·…]\s?){2,}")


def check_no_leader(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """Dots lead from each entry of the contents to its page (ACB; standards.md 1.8)."""
    for block in leaflet.texts:
        last = block.lines[-1]
        if not block.in_contents or not last.words[-1:].isdigit():
            continue
        beside = [
            run
            for _, line in leaflet.lines_on(last.page)
            for run in line.runs
            if abs(run.baseline - last.baseline) < 0.3 * last.size
        ]
        if not _DOTS.search("".join(run.words for run in beside)):
            message = "no dots lead from an entry of the contents to its page"
            yield Finding("no-leader", message, block.where, words=block.words)
