"""The player of the recording: its markup, the times of the words, and its script."""

import json
from dataclasses import dataclass
from importlib.resources import files

from publisher.markup import Content, E, Element
from publisher.speech.recording import Recording, chapter_times, cues
from publisher.theme import Wording

_SPEEDS = ("0.75", "0.9", "1", "1.1", "1.25", "1.5", "2")
"""Multiples of the voice's own pace."""

_DECIMALS = 3
"""Of a second; browsers tell the time no finer."""


@dataclass(frozen=True, slots=True)
class Player:
    """What a page needs to play its recording.

    `region` works by itself, in a browser without scripts too. `controls` (an inert template) and
    `timeline` (data) are for the `script`, which stands behind them.
    """

    region: Element
    controls: Element
    timeline: Element
    script: Element


def make_player(recording: Recording, address: str, wording: Wording) -> Player:
    """The player for the recording that is found at `address`, relative to the page."""
    words = wording.player
    script = files("publisher.backends.web").joinpath("player.js").read_text(encoding="utf-8")
    region = E.section(
        E.audio(controls="", preload="metadata", src=address),
        E.p(E.a(words.file, href=address), {"class": "player-file"}),
        {"class": "player", "aria-label": words.name},
        id="page.player",
    )
    return Player(
        region,
        _controls(recording, wording),
        E.script(
            _timeline(recording, address, wording), type="application/json", id="page.timeline"
        ),
        E.script(script),
    )


def _controls(recording: Recording, wording: Wording) -> Element:
    """The buttons and lists, which the script puts into the page."""
    words = wording.player
    parts = [
        E.option(each.title, value=str(number))
        for number, each in enumerate(chapter_times(recording))
    ]
    speeds = [
        E.option(words.own_speed, value=each, selected="")
        if each == "1"
        else E.option(words.speed.format(speed=each), value=each)
        for each in _SPEEDS
    ]
    return E.template(
        E.div(
            _button("play", words.listen, {"class": "player-play"}),
            _button("back", words.back),
            _button("forward", words.forward),
            _button("more", words.more, {"aria-expanded": "false"}),
            E.span({"class": "player-time", "data-control": "time"}),
            {"class": "player-row", "data-control": "row"},
        ),
        E.div(
            E.label(words.part, " ", E.select(*parts, {"data-control": "part"})),
            _button("previous", words.previous),
            _button("next", words.next),
            E.label(words.speed_label, " ", E.select(*speeds, {"data-control": "speed"})),
            E.label(E.input({"type": "checkbox", "data-control": "follow"}), " ", words.follow),
            {"class": "player-row", "data-control": "choices"},
        ),
        E.div({"class": "player-status", "role": "status", "data-control": "status"}),
        id="page.controls",
    )


def _button(name: str, *content: Content | dict[str, str]) -> Element:
    return E.button(*content, {"type": "button", "data-control": name})


def _timeline(recording: Recording, address: str, wording: Wording) -> str:
    """When each place and each part begins, and the words of the script, as JSON."""
    words = wording.player
    data = {
        "seconds": round(recording.seconds, _DECIMALS),
        "cues": [[each.place, round(each.start, _DECIMALS)] for each in cues(recording)],
        "parts": [[each.id, round(each.start, _DECIMALS)] for each in chapter_times(recording)],
        "words": {
            "listen": words.listen,
            "go_on": words.go_on,
            "pause": words.pause,
            "listen_from_here": words.listen_from_here,
            "time": words.time,
            "now_at": words.now_at,
            "missing": words.missing.format(file=address),
            "other_edition": words.other_edition,
        },
    }
    # No "<" can end the element or begin a comment in it (HTML, "restrictions for contents of
    # script elements").
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
