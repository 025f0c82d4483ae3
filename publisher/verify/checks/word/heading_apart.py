"""Headings that may be left alone at the end of a page."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_heading_apart(package: WordPackage) -> Iterator[Finding]:
    """A heading stays on the page of what follows it, in one piece.

    Microsoft: no rule of the checker. standards.md 1.10.
    """
    for each in package.headings:
        if not each.says("keepNext"):
            yield Finding(
                "heading-apart",
                "a heading may stand alone at the end of a page",
                each.where,
                words=each.words,
            )
