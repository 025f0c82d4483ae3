"""Single lines of a paragraph at the head or the foot of a page."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_FEWEST = 2


def check_lone_line(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """Two lines at least stay together at each end of a page (standards.md 1.10)."""
    for block in leaflet.texts:
        parts = block.by_page
        for page, lines in parts:
            if len(parts) > 1 and len(lines) < _FEWEST:
                message = "a line of a paragraph stands alone on its page"
                yield Finding("lone-line", message, f"page {page}", words=lines[0].words)
