"""Tables whose header stands on their first page alone."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_header_row_not_repeated(package: WordPackage) -> Iterator[Finding]:
    """The first row of every table is repeated on each page, and no row below it is.

    Microsoft: "Tables specify column header information", an error: screen readers take the rows
    that repeat for the header. WCAG 2.2, 1.3.1; standards.md 4.2.
    """
    for each in package.tables:
        if not each.rows or not each.rows[0].is_repeated:
            yield Finding(
                "header-row-not-repeated",
                "the first row of a table is not repeated on the next page as its header",
                each.where,
                each.node,
                each.words,
            )
        elif len(each.rows) > 1 and all(row.is_repeated for row in each.rows):
            yield Finding(
                "header-row-not-repeated",
                "every row of a table is marked as a header, so that none is",
                each.where,
                each.node,
                each.words,
            )
