"""Headings that skip a level."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_skipped_heading_level(package: WordPackage) -> Iterator[Finding]:
    """The first heading has level 1, and each goes at most one level deeper than the one before.

    Microsoft: "Headings are in a logical order" (Office 2016). WCAG 2.2, 1.3.1; standards.md 4.3.
    """
    before = 0
    for each in package.headings:
        if each.level > before + 1:
            under = f"under one of level {before}" if before else "and is the first"
            yield Finding(
                "skipped-heading-level",
                f"a heading has level {each.level} {under}",
                each.where,
                words=each.words,
            )
        before = each.level
