"""List items that go on on the next page."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import Block, Line, MeasuredLeaflet
from publisher.verify.finding import Finding

_SPACES = 2
"""Lines as high as the space around a heading."""


def check_divided_item(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """No item is divided by the end of a page, if a page has room for it (standards.md 1.10).

    The items of a list inside an item are items of their own. A heading before the first item
    takes its part of the room.
    """
    items: dict[int, list[Block]] = {}
    before: dict[int, tuple[Line, ...]] = {}
    last: Block | None = None
    for block in leaflet.texts:
        if block.item and not block.in_contents:
            items.setdefault(block.item, []).append(block)
            before.setdefault(block.item, last.lines if last and last.level else ())
        last = block
    for number, blocks in items.items():
        lines = [line for block in blocks for line in block.lines]
        pages = {line.page for line in lines}
        heading = before[number]
        if len(pages) > 1 and leaflet.would_fit([*heading, *lines], _SPACES if heading else 0):
            message = "an item of a list begins on one page and ends on the next"
            yield Finding("divided-item", message, f"page {min(pages)}", words=blocks[0].words)
