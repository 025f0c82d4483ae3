"""Words that stand on a picture."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding


def check_text_over_picture(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """Nothing is printed over a picture, the lettering of a drawing apart (standards.md 1.9)."""
    for run in leaflet.runs:
        if run.on_picture and not run.in_figure:
            message = "words stand on a picture"
            yield Finding("text-over-picture", message, f"page {run.page}", words=run.words.strip())
