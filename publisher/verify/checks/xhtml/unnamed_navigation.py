"""Navigation without a name."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page, is_hidden
from publisher.verify.finding import Finding


def check_unnamed_navigation(page: Page) -> Iterator[Finding]:
    """Each list of links that a screen reader can jump to has a name (WCAG 2.2, 1.3.1; ARIA11)."""
    for each in page.all("nav"):
        if not (each.get("aria-label") or each.get("aria-labelledby") or is_hidden(each)):
            yield page.finding("unnamed-navigation", "a list of contents has no name", each)
