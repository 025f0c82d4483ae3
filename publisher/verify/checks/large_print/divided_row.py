"""Table rows that go on on the next page."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import Block, MeasuredLeaflet
from publisher.verify.finding import Finding


def check_divided_row(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """No row of a table is divided by the end of a page, if a page has room (standards.md 1.10)."""
    rows: dict[int, list[Block]] = {}
    for block in leaflet.texts:
        if block.row:
            rows.setdefault(block.row, []).append(block)
    for blocks in rows.values():
        pages = {page for block in blocks for page in block.pages}
        highest = max(blocks, key=lambda each: len(each.lines))
        if len(pages) > 1 and leaflet.would_fit(highest.lines):
            message = "a row of a table begins on one page and ends on the next"
            yield Finding("divided-row", message, f"page {min(pages)}", words=blocks[0].words)
