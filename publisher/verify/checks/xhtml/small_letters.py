"""Letters that a reader cannot make larger."""

import re
from collections.abc import Iterator, Mapping

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.checks.xhtml.style import read_declarations
from publisher.verify.finding import Finding

_FIXED = re.compile(r"[\d.]+(?:px|pt|pc|mm|cm|in|q)\b", re.IGNORECASE)


def check_small_letters(page: Page) -> Iterator[Finding]:
    """Sizes of letters are multiples, so that a reader can enlarge them (WCAG 2.2, 1.4.4; C12)."""
    for each in page.all("*"):
        style = each.get("style")
        if style and _is_fixed(read_declarations(style)):
            yield page.finding("small-letters", "the size of letters is fixed", each)
    for rule in page.styles:
        if rule.media != "print" and _is_fixed(rule.declarations):
            message = f"the style sheet fixes the size of letters ({rule.selector})"
            yield page.finding("small-letters", message)


def _is_fixed(declarations: Mapping[str, str]) -> bool:
    sizes = (declarations.get("font-size", ""), declarations.get("font", ""))
    return any(_FIXED.search(each) for each in sizes)
