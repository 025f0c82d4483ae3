"""Pages without a title."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page, words_of
from publisher.verify.finding import Finding


def check_missing_title(page: Page) -> Iterator[Finding]:
    """The page has a title, and that of the leaflet names the leaflet (WCAG 2.2, 2.4.2)."""
    title = " ".join(map(words_of, page.all("title"))).strip()
    own = " ".join(page.document.metadata.title.split())
    if not title:
        yield page.finding("missing-title", "the page has no title")
    elif page.holds_leaflet and own not in title:
        message = f"the title of the page is '{title}', but the leaflet is called '{own}'"
        yield page.finding("missing-title", message)
