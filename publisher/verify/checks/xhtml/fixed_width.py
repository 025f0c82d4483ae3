"""What is wider than a small screen."""

import re
from collections.abc import Iterator, Mapping

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.checks.xhtml.style import read_declarations
from publisher.verify.finding import Finding

_PIXELS = re.compile(r"([\d.]+)px")
_NARROWEST = 320


def check_fixed_width(page: Page) -> Iterator[Finding]:
    """Words fit a screen of 320 pixels without scrolling to the side (WCAG 2.2, 1.4.10; F102)."""
    for each in page.all("*"):
        style = each.get("style")
        if style and _is_too_wide(read_declarations(style)):
            yield page.finding("fixed-width", "something is wider than a small screen", each)
    for rule in page.styles:
        if not rule.media and _is_too_wide(rule.declarations):
            message = f"the style sheet makes something wider than a small screen ({rule.selector})"
            yield page.finding("fixed-width", message)


def _is_too_wide(declarations: Mapping[str, str]) -> bool:
    widths = (declarations.get(each, "") for each in ("width", "min-width"))
    return any(
        float(found[1]) > _NARROWEST for each in widths if (found := _PIXELS.fullmatch(each))
    )
