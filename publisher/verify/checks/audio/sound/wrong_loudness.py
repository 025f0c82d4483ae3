"""Recordings that are too loud or too soft."""

from collections.abc import Iterator

from publisher.speech.recording.loudness import integrated_loudness
from publisher.verify.checks.audio.sound.heard import Heard
from publisher.verify.finding import Finding

_TOLERANCE = 0.5
"""Loudness units (EBU R 128, which allows a whole one only for live programmes)."""


def check_wrong_loudness(heard: Heard) -> Iterator[Finding]:
    """The recording is as loud as the house style says (ITU-R BS.1770-4; standards.md 5.2)."""
    found = integrated_loudness(heard.samples, heard.rate)
    if not heard.is_silent and abs(found - heard.loudness) > _TOLERANCE:
        yield Finding(
            "wrong-loudness",
            f"the recording has a loudness of {found:.1f} LUFS and not {heard.loudness:g}",
            "MP3",
        )
