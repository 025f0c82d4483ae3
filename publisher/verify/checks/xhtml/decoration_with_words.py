"""Decoration that is told to who cannot see it."""

from collections.abc import Iterator

from publisher.document.nodes import Figure
from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding


def check_decoration_with_words(page: Page) -> Iterator[Finding]:
    """A picture that is only decoration has an empty alternative text (WCAG 2.2, 1.1.1; F39)."""
    for each in page.all("img"):
        block = page.blocks.by_id.get(page.node_of(each))
        if isinstance(block, Figure) and block.decorative and (each.get("alt") or "").strip():
            message = "a picture that is only decoration has an alternative text"
            yield page.finding("decoration-with-words", message, each)
