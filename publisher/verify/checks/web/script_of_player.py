"""A player that does not keep to its page."""

import re
from collections.abc import Iterator

from publisher.verify.checks.web.web_page import WebPage
from publisher.verify.finding import Finding

_REACHING_OUT = re.compile(
    r"\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|import|eval"
    r"|Function|document\.write|innerHTML|outerHTML|insertAdjacentHTML)\b|https?:|[\"'`]//"
)


def check_script_of_player(web: WebPage) -> Iterator[Finding]:
    """The player fetches nothing, and makes no code or mark-up out of text (house rule)."""
    player = web.page.player
    if player is None:
        return
    if player.get("src"):
        message = "the script of the player is not in the page"
        yield web.page.finding("script-of-player", message, player)
    if found := _REACHING_OUT.search(player.text or ""):
        message = f"the script of the player would reach beyond the page ({found[0]})"
        yield web.page.finding("script-of-player", message, player)
