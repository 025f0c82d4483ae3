"""Recordings that begin or end without a moment of quiet."""

from collections.abc import Iterator

from publisher.verify.checks.audio.sound.heard import Heard
from publisher.verify.finding import Finding

_HEAD, _TAIL = 0.5, 1.0
"""Seconds of quiet before the first word and behind the last."""


def check_abrupt_end(heard: Heard) -> Iterator[Finding]:
    """There is quiet before the first word and behind the last (ACX; standards.md 5.2)."""
    if heard.is_silent:
        return
    silences, length = heard.silences, len(heard.samples) / heard.rate
    head = silences[0][1] if silences and silences[0][0] == 0 else 0.0
    last = silences[-1] if silences else (0.0, 0.0)
    tail = length - last[0] if length - last[1] < _HEAD / 10 else 0.0
    if head < _HEAD:
        yield Finding("abrupt-end", "the first word comes too soon, so that it may be lost", "0:00")
    if tail < _TAIL:
        yield Finding("abrupt-end", "the recording breaks off right behind its last word", "MP3")
