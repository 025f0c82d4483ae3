"""Paragraphs that only look like a list."""

import re
from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Element, Page, tag_of, words_of
from publisher.verify.finding import Finding

_MARK = re.compile(r"(?:[•‣▪◦·*–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+\S", re.IGNORECASE)


def check_fake_list(page: Page) -> Iterator[Finding]:
    """No two paragraphs in a row begin with a typed bullet or number (WCAG 2.2, 1.3.1; F2)."""
    for each in page.all("p"):
        before = each.getprevious()
        if before is not None and _is_marked(each) and _is_marked(before):
            message = "paragraphs begin with typed bullets or numbers, but are no list"
            yield page.finding("fake-list", message, each)


def _is_marked(element: Element) -> bool:
    return tag_of(element) == "p" and bool(_MARK.match(words_of(element)))
