"""Tables whose rows are not equally long."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Element, Page, tag_of
from publisher.verify.finding import Finding


def check_uneven_rows(page: Page) -> Iterator[Finding]:
    """Every row has as many cells as the first, and none are merged (WCAG 2.2, 1.3.1).

    With merged cells a screen reader may tell the wrong header (UKAAF G003, Microsoft's rules).
    """
    for table in page.all("table"):
        rows = [
            [each for each in row if tag_of(each) in ("th", "td")]
            for row in table.iter("*")
            if tag_of(row) == "tr"
        ]
        for row in rows:
            if len(row) != len(rows[0]):
                message = f"a row has {len(row)} cells, and the first row has {len(rows[0])}"
                yield page.finding("uneven-rows", message, row[0] if row else table)
            for cell in row:
                if _is_merged(cell):
                    yield page.finding("uneven-rows", "cells of a table are merged", cell)


def _is_merged(cell: Element) -> bool:
    return any(cell.get(each, "1") != "1" for each in ("colspan", "rowspan"))
