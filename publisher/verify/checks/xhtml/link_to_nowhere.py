"""Links inside the page that lead nowhere."""

from collections.abc import Iterator
from urllib.parse import unquote

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding


def check_link_to_nowhere(page: Page) -> Iterator[Finding]:
    """What a link inside the page leads to is there (HTML, "navigating to a fragment")."""
    for each in page.all("a", "area"):
        address = each.get("href")
        if address is None or not address.startswith("#"):
            continue
        if unquote(address[1:]) not in page.by_id:
            message = f"a link leads to '{address}', which is not on the page"
            yield page.finding("link-to-nowhere", message, each)
