"""Text in columns."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.checks.word.opened.names import value
from publisher.verify.finding import Finding


def check_more_than_one_column(package: WordPackage) -> Iterator[Finding]:
    """The text runs in one column.

    Microsoft: no rule of the checker. Columns of large print hold two words a line, and who uses a
    magnifier loses the next one. standards.md 1.7.
    """
    for part, each in package.elements("cols"):
        if value(each, "num") not in {"", "1"}:
            yield Finding("more-than-one-column", "the text is set in columns", part)
