"""Where the keyboard is."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding

_NONE = frozenset(("none", "0", "0px", "hidden", "transparent"))


def check_unseen_focus(page: Page) -> Iterator[Finding]:
    """No style takes away the mark of where the keyboard is (WCAG 2.2, 2.4.7; F78)."""
    for rule in page.styles:
        marks = (rule.declarations.get(each, "") for each in ("outline", "outline-style"))
        if rule.media != "print" and any(each in _NONE for each in marks):
            message = f"the style sheet hides where the keyboard is ({rule.selector})"
            yield page.finding("unseen-focus", message)
