"""Audiobooks whose sound common players do not know, or that is not mono."""

from collections.abc import Iterator

from publisher.verify.checks.m4b.opened import Audiobook
from publisher.verify.finding import Finding


def check_wrong_sound(book: Audiobook) -> Iterator[Finding]:
    """The sound is AAC with one channel (standards.md 5.2: -19 LUFS is said of mono)."""
    if book.codec != "aac":
        yield Finding("wrong-sound", f"the sound is '{book.codec}', and not AAC", "MP4 stsd")
    if book.channels != 1:
        yield Finding("wrong-sound", "the recording is not mono", "MP4 stsd")
    if book.seconds <= 0:
        yield Finding("wrong-sound", "there is no sound in the file", "MP4 stts")
