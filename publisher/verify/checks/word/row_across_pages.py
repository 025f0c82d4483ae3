"""Rows of a table that may break across pages."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_row_across_pages(package: WordPackage) -> Iterator[Finding]:
    """Every row of a table stays on one page.

    Microsoft: no rule of the checker. standards.md 1.10.
    """
    for table in package.tables:
        for row in table.rows:
            if not row.stays_whole:
                yield Finding(
                    "row-across-pages",
                    "a row of a table may begin on one page and end on the next",
                    table.where,
                    table.node,
                    row.text,
                )
