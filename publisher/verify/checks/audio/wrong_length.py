"""Recordings that say that they are longer or shorter than they are."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding

_ADDED_FRAMES = 4
"""Frames that an encoder adds at most: its own delay, and what fills the last one."""


def check_wrong_length(recording: Recording) -> Iterator[Finding]:
    """The length in the tag is that of the sound (ID3v2.4.0, 4.2.3: TLEN, in milliseconds)."""
    said = recording.text("TLEN")
    length = int(said) / 1000 if said.isdigit() else 0.0
    added = recording.sound.seconds - length
    if not 0 <= added <= _ADDED_FRAMES * recording.sound.frame:
        yield Finding(
            "wrong-length",
            f"the recording lasts {recording.sound.seconds:.2f} seconds, but says {length:.2f}",
            "ID3 TLEN",
        )
