"""Words that are too pale for what is behind them."""

from collections.abc import Iterator

from publisher.theme.contrast import contrast_ratio
from publisher.verify.checks.xhtml.colours import colour_pairs
from publisher.verify.checks.xhtml.page import Page
from publisher.verify.checks.xhtml.style import StyleRule, read_declarations
from publisher.verify.finding import Finding

LEAST = 4.5
"""The least contrast of text at level AA (WCAG 2.2, 1.4.3); the house style aims at 7."""


def check_low_contrast(page: Page) -> Iterator[Finding]:
    """Colours that a style lets meet differ enough, on a dark screen too (WCAG 2.2, 1.4.3)."""
    told: set[str] = set()
    for rule, text, ground in colour_pairs(tuple(page.styles)):
        ratio = contrast_ratio(text, ground)
        if ratio < LEAST and rule.selector not in told:
            told.add(rule.selector)
            message = (
                f"words are hard to read: {text} on {ground} is {ratio:.1f}:1 and not {LEAST}:1"
            )
            yield page.finding("low-contrast", f"{message} ({rule.selector})")
    for each in page.all("*"):
        style = each.get("style")
        own = StyleRule("", read_declarations(style)) if style else None
        if own is None or not {"color", "background", "background-color"} & own.declarations.keys():
            continue
        ratios = [
            contrast_ratio(text, ground)
            for rule, text, ground in colour_pairs((*page.styles, own))
            if rule.selector == own.selector
        ]
        if min(ratios, default=LEAST) < LEAST:
            message = f"words are hard to read: their contrast is {min(ratios):.1f}:1"
            yield page.finding("low-contrast", message, each)
