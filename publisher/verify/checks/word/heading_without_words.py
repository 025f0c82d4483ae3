"""Headings with nothing in them."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_heading_without_words(package: WordPackage) -> Iterator[Finding]:
    """Every heading has words.

    Microsoft: "Documents use heading styles", a tip; an empty heading stands in the navigation
    pane as a line without words. WCAG 2.2, 2.4.6.
    """
    last = ""
    for each in package.paragraphs:
        if each.level and not each.text.strip():
            yield Finding("heading-without-words", "a heading is empty", each.where, words=last)
        last = each.words or last
