"""Cells that were merged or split."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import Table, WordPackage
from publisher.verify.checks.word.opened.names import W, child, value
from publisher.verify.finding import Finding


def check_merged_cells(package: WordPackage) -> Iterator[Finding]:
    """Every row of a table has one cell a column.

    Microsoft: "Table has a simple structure" ("Use of merged or split cells"), a warning. Word
    tells a screen reader nothing of which cells belong together (WCAG 2.2, 1.3.1).
    """
    for each in package.tables:
        if _is_merged(each) or len({len(row.cells) for row in each.rows}) > 1:
            yield Finding(
                "merged-cells",
                "a table has merged or split cells, so that columns cannot be told",
                each.where,
                each.node,
                each.words,
            )


def _is_merged(table: Table) -> bool:
    for row in table.rows:
        for cell in row.cells:
            span = child(cell.element, "tcPr", "gridSpan")
            if span is not None and value(span) not in {"", "1"}:
                return True
            properties = cell.element.find(W + "tcPr")
            if properties is not None and any(
                properties.find(W + name) is not None for name in ("vMerge", "hMerge")
            ):
                return True
    return False
