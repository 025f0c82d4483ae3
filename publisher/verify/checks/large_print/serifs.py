"""Letters with serifs."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding


def check_serifs(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """No face has serifs (UKAAF G003; standards.md 1.3)."""
    for run in leaflet.runs:
        if run.serifs:
            message = f"letters have serifs ({run.font}); large print has plain ones"
            yield Finding("serifs", message, f"page {run.page}", words=run.words.strip())
