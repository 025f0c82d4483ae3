"""Text that stands beside other text."""

from collections.abc import Iterator
from itertools import combinations

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding


def check_more_than_one_column(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """Nothing stands beside the text, cells of a table and labels apart (standards.md 1.7)."""
    for page in leaflet.pages:
        flow = [
            (block, line)
            for block, line in leaflet.lines_on(page.number)
            if block.is_text and not block.row and not block.in_contents
        ]
        for (block, line), (other, beside) in combinations(flow, 2):
            if block is other or (block.item and block.item == other.item):
                continue
            near = abs(line.baseline - beside.baseline) < 0.5 * leaflet.size
            if near and (line.end <= beside.start or beside.end <= line.start):
                message = "text stands beside other text, and large print has one column"
                yield Finding(
                    "more-than-one-column", message, f"page {page.number}", words=line.words
                )
                break
