"""Paragraphs for space."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page, words_of
from publisher.verify.finding import Finding


def check_empty_paragraph(page: Page) -> Iterator[Finding]:
    """No paragraph is empty: space comes from the style, and voices stop at nothing (HTML, `p`)."""
    for each in page.all("p"):
        if not words_of(each) and not any(True for _ in each.iter("{*}img", "img")):
            yield page.finding("empty-paragraph", "a paragraph is empty", each)
