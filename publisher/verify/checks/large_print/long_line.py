"""Lines with too many letters."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_MOST = 70


def check_long_line(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """A line has at most 70 letters (RNIB; standards.md 1.6); those of the contents are led."""
    for block in leaflet.texts:
        for line in block.lines:
            if len(line.words) > _MOST and not block.in_contents:
                message = f"a line has {len(line.words)} letters, and eyes follow 70 at most"
                yield Finding("long-line", message, f"page {line.page}", words=line.words)
