"""Silences that make a listener think that the recording is over."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened.recording import shown_time
from publisher.verify.checks.audio.sound.heard import Heard
from publisher.verify.finding import Finding

_HEAD, _WITHIN, _TAIL = 1.0, 2.5, 5.0
"""Seconds before the first word, between two words, and behind the last."""


def check_long_silence(heard: Heard) -> Iterator[Finding]:
    """No silence lasts so long that a listener waits in vain (ACX; standards.md 5.2)."""
    if heard.is_silent:
        return
    length = len(heard.samples) / heard.rate
    for start, end in heard.silences:
        longest = _HEAD if start == 0 else _TAIL if length - end < _HEAD / 10 else _WITHIN
        if end - start > longest:
            chapters = [each.title for each in heard.chapters if each.start <= start * 1000]
            yield Finding(
                "long-silence",
                f"nothing is heard for {end - start:.1f} seconds",
                shown_time(start),
                words=chapters[-1] if chapters else "",
            )
