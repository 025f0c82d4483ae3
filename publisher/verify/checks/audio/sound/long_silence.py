"""Silences that make a listener think that the recording is over."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened.recording import shown_time
from publisher.verify.checks.audio.sound.heard import Heard
from publisher.verify.finding import Finding

_LONGEST = 5.0


def check_long_silence(heard: Heard) -> Iterator[Finding]:
    """No silence is longer than five seconds (standards.md 5.2: that is the longest tail)."""
    for start, end in heard.silences:
        if end - start > _LONGEST and not heard.is_silent:
            chapters = [each.title for each in heard.chapters if each.start <= start * 1000]
            yield Finding(
                "long-silence",
                f"nothing is heard for {end - start:.1f} seconds",
                shown_time(start),
                words=chapters[-1] if chapters else "",
            )
