"""Cells with nothing in them."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.checks.word.opened.names import W
from publisher.verify.finding import Finding


def check_blank_cell(package: WordPackage) -> Iterator[Finding]:
    """Every cell says something, were it only a dash.

    Microsoft: "Avoid blank table rows and columns" (Office 2010); a listener takes an empty cell
    for the end of the table. standards.md 4.2.
    """
    for table in package.tables:
        for row in table.rows:
            for cell in row.cells:
                if not cell.text and next(cell.element.iter(W + "drawing"), None) is None:
                    yield Finding(
                        "blank-cell",
                        "a cell of a table is empty",
                        table.where,
                        table.node,
                        row.text or table.words,
                    )
