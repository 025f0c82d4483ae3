"""Every cell of a table says something."""

from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, error, warning
from publisher.document import Document, walk
from publisher.document.nodes import Cell, Table
from publisher.rules.words import words_of


def check_empty_cells(document: Document) -> Iterator[Diagnostic]:
    """TAB-006: a column without a header (WCAG 2.2, 1.3.1); TAB-007: an empty cell."""
    for table in walk(document):
        if not isinstance(table, Table):
            continue
        for cell in filter(_is_empty, table.header):
            yield error(
                "TAB-006",
                "this column has no header, so nobody can hear what its cells mean",
                "write a word for what stands in the column",
                cell.span,
            )
        for row in table.rows:
            for cell in filter(_is_empty, row):
                yield warning(
                    "TAB-007",
                    "this cell is empty, and a listener cannot tell why",
                    "write 'none', 'not known' or 'does not apply'",
                    cell.span,
                )


def _is_empty(cell: Cell) -> bool:
    return not words_of(cell.children).strip()
