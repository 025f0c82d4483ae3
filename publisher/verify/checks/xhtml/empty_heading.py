"""Headings that say nothing."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page, words_of
from publisher.verify.finding import Finding


def check_empty_heading(page: Page) -> Iterator[Finding]:
    """Each heading has words (WCAG 2.2, 1.3.1 and 2.4.6)."""
    for each in page.headings:
        if not words_of(each):
            yield page.finding("empty-heading", "a heading has no words", each)
