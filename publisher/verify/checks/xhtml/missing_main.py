"""Pages whose main part is not marked."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding


def check_missing_main(page: Page) -> Iterator[Finding]:
    """The leaflet stands in one `main`, which screen readers jump to (HTML, `main`; WCAG 2.4.1)."""
    found = [each for each in page.all("*") if _is_main(each.tag, each.get("role"))]
    for each in found[1:]:
        yield page.finding("missing-main", "the page has more than one main part", each)
    if page.holds_leaflet and not found:
        yield page.finding("missing-main", "the main part of the page is not marked")


def _is_main(tag: object, role: str | None) -> bool:
    return str(tag).rpartition("}")[2] == "main" or role == "main"
