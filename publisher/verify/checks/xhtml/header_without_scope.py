"""Header cells that do not say what they head."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding

_SCOPES = ("col", "colgroup", "row", "rowgroup")


def check_header_without_scope(page: Page) -> Iterator[Finding]:
    """Each header cell says whether it heads its column or its row (WCAG 2.2, 1.3.1; H63)."""
    for each in page.all("th"):
        if each.get("scope") not in _SCOPES:
            message = "a header cell does not say whether it heads its column or its row"
            yield page.finding("header-without-scope", message, each)
