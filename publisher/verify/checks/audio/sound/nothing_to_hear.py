"""Recordings without a sound in them."""

from collections.abc import Iterator

from publisher.verify.checks.audio.sound.heard import Heard
from publisher.verify.finding import Finding


def check_nothing_to_hear(heard: Heard) -> Iterator[Finding]:
    """There is something to hear."""
    if heard.is_silent:
        yield Finding("nothing-to-hear", "the recording is silent from beginning to end", "MP3")
