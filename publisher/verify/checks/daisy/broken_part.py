"""Sounds that players of talking books cannot play to the end."""

from collections.abc import Iterator

from publisher.verify.checks.daisy.opened import TalkingBook
from publisher.verify.finding import Finding


def check_broken_part(book: TalkingBook) -> Iterator[Finding]:
    """Each sound is whole frames of MP3, mono, at one bit rate (DAISY 2.02, 3: no VBR)."""
    if not book.sounds:
        yield Finding("broken-part", "there is no sound in the book", "MP3")
    for name, sound in book.sounds.items():
        if sound.rest or not sound.frames:
            yield Finding("broken-part", "the sound breaks off, or is none", name)
        elif sound.channels != {1} or len(sound.bit_rates) != 1:
            yield Finding("broken-part", "the sound is not mono at one bit rate", name)
