"""Scripts of a page with a player."""

import re
from collections.abc import Iterator

from publisher.verify.checks.web.web_page import WebPage
from publisher.verify.checks.xhtml.script import check_script
from publisher.verify.finding import Finding

_REACHING_OUT = re.compile(
    r"\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|import|eval"
    r"|Function|document\.write|innerHTML|outerHTML|insertAdjacentHTML)\b|https?:|[\"'`]//"
)


def check_script_of_player(web: WebPage) -> Iterator[Finding]:
    """Nothing runs but the player of a recording, which keeps to the page (house rule).

    Its script stands right behind the times of the words, fetches nothing and makes no code or
    mark-up out of text.
    """
    page = web.page
    timeline = page.by_id.get("page.timeline")
    player = None if timeline is None else timeline.getnext()
    allowed = [] if player is None or not page.by_tag.get("audio") else [player.text or ""]
    yield from check_script(page, allowed)
    for each in allowed:
        if found := _REACHING_OUT.search(each):
            message = f"the script of the player would reach beyond the page ({found[0]})"
            yield page.finding("script", message, player)
