"""Pages in another language than the leaflet's."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import XML_LANG, Page
from publisher.verify.finding import Finding


def check_wrong_language(page: Page) -> Iterator[Finding]:
    """The language of the page is the leaflet's, in HTML's and in XML's way (WCAG 2.2, 3.1.1)."""
    own = page.document.metadata.language
    for name in ("lang", XML_LANG):
        given = page.root.get(name)
        if given and given != own:
            message = f"the page says that it is in '{given}', but the leaflet is in '{own}'"
            yield page.finding("wrong-language", message)
            return
