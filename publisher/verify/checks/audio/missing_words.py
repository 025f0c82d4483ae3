"""Recordings without the words that they say."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding


def check_missing_words(recording: Recording) -> Iterator[Finding]:
    """What is said is also there as text, once (ID3v2.4.0, 4.8: USLT; WCAG 2.2, 1.2.1)."""
    spoken = recording.tags.getall("USLT")
    if not any(each.text.strip() for each in spoken):
        yield Finding(
            "missing-words",
            "the words of the recording are not in the file for people who cannot hear them",
            "ID3 USLT",
        )
    elif len(spoken) > 1:
        yield Finding(
            "missing-words", "the words of the recording are in the file twice", "ID3 USLT"
        )
