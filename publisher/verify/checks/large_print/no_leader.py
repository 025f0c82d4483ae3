"""Entries of the contents without dots that lead to the page."""

from collections.abc import Iterator
from itertools import pairwise

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_DOTS = ".·…"
_FEWEST = 3
_NEAR = 3.0
"""Ems between words and number that the eye crosses by itself."""


def check_no_leader(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """Dots lead from each entry of the contents to its page (ACB; standards.md 1.8).

    They have nothing to lead over where the number stands close behind the words.
    """
    for block in leaflet.texts:
        last = block.lines[-1]
        if not block.in_contents or not last.words[-1:].isdigit():
            continue
        beside = sorted(
            (
                run
                for _, line in leaflet.lines_on(last.page)
                for run in line.runs
                if not run.is_blank and abs(run.baseline - last.baseline) < 0.3 * last.size
            ),
            key=lambda run: run.start,
        )
        said = [run for run in beside if run.words.strip(_DOTS + " ")]
        gap = max((after.start - before.end for before, after in pairwise(said)), default=0.0)
        is_apart = len(said) < 2 or gap > _NEAR * last.size
        if is_apart and sum(run.words.count(dot) for run in beside for dot in _DOTS) < _FEWEST:
            message = "no dots lead from an entry of the contents to its page"
            yield Finding("no-leader", message, block.where, words=block.words)
