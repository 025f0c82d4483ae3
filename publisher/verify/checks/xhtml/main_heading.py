"""How many main headings a page has."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding


def check_main_heading(page: Page) -> Iterator[Finding]:
    """The leaflet has one main heading, and no page has two (HTML, `h1`; NHS, "page titles")."""
    found = list(page.all("h1"))
    for each in found[1:]:
        yield page.finding("main-heading", "the page has more than one main heading", each)
    if page.holds_leaflet and not found:
        yield page.finding("main-heading", "the page has no main heading")
