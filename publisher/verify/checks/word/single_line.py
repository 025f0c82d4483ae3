"""Paragraphs that may leave one line alone on a page."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.checks.word.opened.names import is_on
from publisher.verify.finding import Finding


def check_single_line(package: WordPackage) -> Iterator[Finding]:
    """Widow control is on, as it is where a file says nothing.

    Microsoft: no rule of the checker. standards.md 1.10: widows and orphans of at least two lines.
    """
    for each in package.body:
        control = each.properties.get("widowControl")
        if control is not None and not is_on(control) and each.text.strip():
            yield Finding(
                "single-line",
                "a page may begin or end with a single line of a paragraph",
                each.where,
                words=each.words,
            )
