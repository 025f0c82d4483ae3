"""Words that stand in the style only."""

import re
from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding

_WORDS = re.compile(r"\"[^\"]*[^\W_][^\"]*\"|'[^']*[^\W_][^']*'")


def check_words_from_style(page: Page) -> Iterator[Finding]:
    """No style adds words to the leaflet: not every reader gets them (WCAG 2.2, 1.3.1; F87)."""
    for rule in page.styles:
        if rule.media != "print" and _WORDS.search(rule.declarations.get("content", "")):
            message = f"the style sheet adds words that are not in the leaflet ({rule.selector})"
            yield page.finding("words-from-style", message)
