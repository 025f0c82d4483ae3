"""Recordings that break off, or hold what is no sound."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding


def check_broken_sound(recording: Recording) -> Iterator[Finding]:
    """All behind the tag is whole frames of MP3 (ISO/IEC 11172-3, 13818-3: layer III)."""
    if not recording.sound.frames:
        yield Finding("broken-sound", "there is no sound in the file", "MP3")
    elif recording.sound.rest:
        yield Finding(
            "broken-sound",
            f"the sound breaks off after {recording.sound.seconds:.1f} seconds",
            "MP3",
        )
