"""Words that are cut off or hidden."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding


def check_clipped(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """Every letter is whole: on the paper, not cut by what it stands in, and under nothing."""
    for run in leaflet.runs:
        page = leaflet.page(run.page)
        left, bottom, right, top = run.box
        outside = left < 0 or bottom < 0 or right > page.width or top > page.height
        if outside or run.clipped or run.covered:
            message = "words are covered" if run.covered else "words are cut off"
            yield Finding("clipped", message, f"page {run.page}", words=run.words.strip())
