"""Lists that hold something else than items."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page, tag_of
from publisher.verify.finding import Finding

_MAY_HOLD = {
    "ul": frozenset(("li", "script", "template")),
    "ol": frozenset(("li", "script", "template")),
    "dl": frozenset(("dt", "dd", "div", "script", "template")),
}


def check_stray_list_child(page: Page) -> Iterator[Finding]:
    """A list holds items, so that a screen reader counts them rightly (HTML, `ul`; WCAG 1.3.1)."""
    for name, allowed in _MAY_HOLD.items():
        for each in page.all(name):
            for child in each:
                if tag_of(child) and tag_of(child) not in allowed:
                    message = "something that is no item stands straight in a list"
                    yield page.finding("stray-list-child", message, child)
    for each in page.all("li"):
        parent = each.getparent()
        if parent is None or tag_of(parent) not in ("ul", "ol", "menu"):
            yield page.finding("stray-list-child", "an item stands in no list", each)
