"""Tables that do not say which row is their header."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_table_without_header(package: WordPackage) -> Iterator[Finding]:
    """Every table has "Header Row" ticked.

    Microsoft: "Tables specify column header information", an error. WCAG 2.2, 1.3.1.
    """
    for each in package.tables:
        if not each.has_header_row:
            yield Finding(
                "table-without-header",
                "a table does not say that its first row is the header of its columns",
                each.where,
                each.node,
                each.words,
            )
