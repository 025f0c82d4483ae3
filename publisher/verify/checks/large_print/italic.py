"""Words in italics."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding


def check_italic(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """No letter leans: neither an italic face nor an upright one that is slanted.

    UKAAF G003; standards.md 1.3.
    """
    for run in leaflet.runs:
        if run.slanted:
            message = f"letters lean ({run.font}), which are hard to read; emphasis is bold"
            yield Finding("italic", message, f"page {run.page}", words=run.words.strip())
