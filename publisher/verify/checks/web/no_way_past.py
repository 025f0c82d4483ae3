"""Pages whose contents must be gone through each time."""

from collections.abc import Iterator

from publisher.verify.checks.web.web_page import WebPage
from publisher.verify.checks.xhtml.page import tag_of
from publisher.verify.finding import Finding


def check_no_way_past(web: WebPage) -> Iterator[Finding]:
    """The first link leads past the contents to the main part (WCAG 2.2, 2.4.1; G1)."""
    first = next((each for each in web.page.all("a") if each.get("href")), None)
    address = (first.get("href") or "") if first is not None else ""
    target = web.page.by_id.get(address[1:]) if address.startswith("#") else None
    if target is None or (tag_of(target) != "main" and target.get("role") != "main"):
        message = "the first link of the page does not lead past the contents"
        yield web.page.finding("no-way-past", message, first)
