"""Pages with next to nothing on them."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_FEWEST = 3


def check_short_page(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """Each page but the last has three lines at least, or a picture of that height (issue 5)."""
    for page in leaflet.pages[:-1]:
        lines = [line for block, line in leaflet.lines_on(page.number) if block.is_text]
        rows = {round(line.baseline) for line in lines}
        tallest = max((top - bottom for _, bottom, _, top in page.pictures), default=0.0)
        has_drawing = any(
            block.role == "Figure" and page.number in block.pages for block in leaflet.blocks
        )
        if len(rows) < _FEWEST and tallest < _FEWEST * leaflet.size and not has_drawing:
            message = f"the page holds {len(rows)} lines, and the leaflet goes on behind it"
            words = lines[0].words if lines else ""
            yield Finding("short-page", message, f"page {page.number}", words=words)
