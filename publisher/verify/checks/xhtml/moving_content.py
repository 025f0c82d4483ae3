"""What moves, or changes by itself."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding

_MOVING = ("animation", "animation-name")


def check_moving_content(page: Page) -> Iterator[Finding]:
    """Nothing moves, plays or reloads by itself (WCAG 2.2, 1.4.2, 2.2.1 and 2.2.2; F16, F40)."""
    for each in page.all("marquee", "blink"):
        yield page.finding("moving-content", "words on the page move", each)
    for each in page.all("meta"):
        if (each.get("http-equiv") or "").lower() == "refresh":
            yield page.finding("moving-content", "the page reloads by itself", each)
    for each in page.all("audio", "video"):
        if each.get("autoplay") is not None:
            yield page.finding("moving-content", "sound or video starts by itself", each)
    for rule in page.styles:
        if any(rule.declarations.get(name, "none") != "none" for name in _MOVING):
            message = f"the style sheet makes something move ({rule.selector})"
            yield page.finding("moving-content", message)
