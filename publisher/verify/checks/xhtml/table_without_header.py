"""Tables whose cells have no headers."""

from collections.abc import Iterator

from publisher.document.nodes import Table
from publisher.verify.checks.xhtml.page import Page, tag_of
from publisher.verify.finding import Finding


def check_table_without_header(page: Page) -> Iterator[Finding]:
    """A table has a header row, and a header column where the author says so (WCAG 2.2, 1.3.1).

    Techniques H51 and H63; the header cells say what they head (`scope`).
    """
    for table in page.all("table"):
        rows = [each for each in table.iter("*") if tag_of(each) == "tr"]
        cells = [[each for each in row if tag_of(each) in ("th", "td")] for row in rows]
        if not cells or not cells[0] or any(tag_of(each) != "th" for each in cells[0]):
            yield page.finding("table-without-header", "a table has no header row", table)
            continue
        block = page.blocks.by_id.get(page.node_of(table))
        if isinstance(block, Table) and block.header_column:
            for row in cells[1:]:
                if row and tag_of(row[0]) != "th":
                    message = "the first cell of a row is its header, but is not marked as one"
                    yield page.finding("table-without-header", message, row[0])
