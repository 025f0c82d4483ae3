"""Tables that are too wide for their page."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.checks.large_print.outside_margins import MARGIN
from publisher.verify.finding import Finding

_MOST_LINES = 6
"""Lines in one cell up to which a table is easier to read than lists."""
_ROUNDING = 1.5


def check_wide_table(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """A table that is too wide for its letters becomes lists (standards.md 1.10).

    It is too wide where its cells reach out of the margins or leave a word no room.
    """
    for block in leaflet.texts:
        for line in block.lines if block.row else ():
            page = leaflet.page(line.page)
            if line.start < MARGIN - _ROUNDING or line.end > page.width - MARGIN + _ROUNDING:
                message = "a table is wider than its page"
                yield Finding("wide-table", message, f"page {line.page}", words=block.words)
                break
        else:
            if block.row and len(block.lines) > _MOST_LINES:
                message = f"a cell of a table is a thin column of {len(block.lines)} lines"
                yield Finding("wide-table", message, block.where, words=block.words)
