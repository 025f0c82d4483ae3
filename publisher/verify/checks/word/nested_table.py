"""Tables inside of tables."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_nested_table(package: WordPackage) -> Iterator[Finding]:
    """No cell holds a table.

    Microsoft: "Table has a simple structure", a warning. WCAG 2.2, 1.3.1.
    """
    for each in package.tables:
        if each.is_nested:
            yield Finding(
                "nested-table",
                "a table stands inside a cell of another one",
                each.where,
                each.node,
                each.words,
            )
