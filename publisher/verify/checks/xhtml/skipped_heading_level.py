"""Headings that skip a level."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page, tag_of
from publisher.verify.finding import Finding


def check_skipped_heading_level(page: Page) -> Iterator[Finding]:
    """The first heading has level 1, and each is at most one deeper than the one before.

    WCAG 2.2, 1.3.1 and 2.4.6; HTML, "headings and outlines".
    """
    before = 0
    for each in page.headings:
        level = int(tag_of(each)[1])
        if level > before + 1:
            under = f"under one of level {before}" if before else "and is the first of its page"
            yield page.finding(
                "skipped-heading-level", f"a heading has level {level} {under}", each
            )
        before = level
