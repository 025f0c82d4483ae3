"""Pages that cannot be enlarged on a phone."""

import re
from collections.abc import Iterator

from publisher.verify.checks.web.web_page import WebPage
from publisher.verify.finding import Finding

_LEAST = 5.0
_SCALE = re.compile(r"maximum-scale\s*=\s*([\d.]+)")
_FIXED = re.compile(r"user-scalable\s*=\s*(?:no|0)\b")


def check_no_zoom(web: WebPage) -> Iterator[Finding]:
    """The page fits the screen, and can be enlarged at least five times (WCAG 2.2, 1.4.4; HTML)."""
    found = [each for each in web.page.all("meta") if each.get("name") == "viewport"]
    if not any("width=device-width" in (each.get("content") or "") for each in found):
        yield web.page.finding("no-zoom", "the page does not fit itself to the screen")
    for each in found:
        content = (each.get("content") or "").lower()
        scale = _SCALE.search(content)
        if _FIXED.search(content) or (scale and float(scale[1]) < _LEAST):
            yield web.page.finding("no-zoom", "the page cannot be enlarged on a phone", each)
