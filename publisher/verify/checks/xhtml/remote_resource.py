"""What a page would fetch from elsewhere."""

import re
from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Element, Page, tag_of
from publisher.verify.checks.xhtml.style import read_declarations
from publisher.verify.finding import Finding

_REMOTE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_IN_STYLE = re.compile(r"(?:url\(|@import|\")\s*[\"']?\s*(?:https?:)?//", re.IGNORECASE)
_ATTRIBUTES = ("src", "srcset", "poster", "data", "background")
_XLINK = "{http://www.w3.org/1999/xlink}href"


def check_remote_resource(page: Page) -> Iterator[Finding]:
    """Nothing is fetched: the file has all that it shows (EPUB 3.3, 3.6; privacy of who reads)."""
    for each in page.all("*"):
        if any(_REMOTE.match(address) for address in _fetched(each)):
            message = "the page would fetch something from another site"
            yield page.finding("remote-resource", message, each)
        style = each.get("style")
        if style and any(map(_IN_STYLE.search, read_declarations(style).values())):
            message = "the look of something would be fetched from another site"
            yield page.finding("remote-resource", message, each)
    for rule in page.styles:
        if any(map(_IN_STYLE.search, rule.declarations.values())):
            message = f"the style sheet would fetch something from another site ({rule.selector})"
            yield page.finding("remote-resource", message)


def _fetched(element: Element) -> Iterator[str]:
    for name in _ATTRIBUTES:
        if address := element.get(name):
            yield address
    if tag_of(element) in ("link", "image", "use"):
        relation = (element.get("rel") or "").split()
        if tag_of(element) != "link" or {"stylesheet", "icon", "preload"} & set(relation):
            yield element.get("href") or element.get(_XLINK) or ""
