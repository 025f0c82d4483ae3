"""Styles that turn the order of the text."""

from collections.abc import Iterator, Mapping

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.checks.xhtml.style import read_declarations
from publisher.verify.finding import Finding


def check_order_from_style(page: Page) -> Iterator[Finding]:
    """What comes first is shown first: no style turns the order (WCAG 2.2, 1.3.2; C27)."""
    for rule in page.styles:
        if _turns(rule.declarations):
            message = f"the style sheet shows things in another order ({rule.selector})"
            yield page.finding("order-from-style", message)
    for each in page.all("*"):
        style = each.get("style")
        if style and _turns(read_declarations(style)):
            message = "something is shown in another place than it is read in"
            yield page.finding("order-from-style", message, each)


def _turns(declarations: Mapping[str, str]) -> bool:
    flow = declarations.get("flex-direction", "") + declarations.get("flex-flow", "")
    return "reverse" in flow or declarations.get("order", "0") != "0"
