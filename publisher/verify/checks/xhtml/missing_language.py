"""Pages that do not say which language they are in."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import XML_LANG, Page
from publisher.verify.finding import Finding


def check_missing_language(page: Page) -> Iterator[Finding]:
    """The page says its language, so that a voice speaks it rightly (WCAG 2.2, 3.1.1)."""
    if not (page.root.get("lang") or page.root.get(XML_LANG)):
        yield page.finding("missing-language", "the page does not say which language it is in")
