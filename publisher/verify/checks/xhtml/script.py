"""Scripts."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding

_DATA = ("application/ld+json", "application/json")


def check_script(page: Page) -> Iterator[Finding]:
    """Nothing on the page runs: it works with scripts turned off (EPUB 3.3, 6.3; house rule).

    On the web the player of the recording may run.
    """
    for each in page.all("script"):
        is_data = (each.get("type") or "").strip().lower() in _DATA
        if not is_data and each is not page.player:
            yield page.finding("script", "there is a script on the page", each)
    for each in page.all("*"):
        if any(name.startswith("on") for name in map(str, each.keys())):
            yield page.finding("script", "something on the page starts a script", each)
        if (each.get("href") or "").strip().lower().startswith("javascript:"):
            yield page.finding("script", "a link starts a script", each)
