"""The order in which the Tab key goes."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding


def check_tab_order(page: Page) -> Iterator[Finding]:
    """The Tab key goes in the order of the text (WCAG 2.2, 2.4.3; F44)."""
    for each in page.all("*"):
        given = (each.get("tabindex") or "").strip()
        if given.isdigit() and int(given) > 0:
            yield page.finding("tab-order", "the Tab key goes in an order of its own", each)
