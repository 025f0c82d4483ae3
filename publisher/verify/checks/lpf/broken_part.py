"""Parts of the reading order that are no sound."""

from collections.abc import Iterator

from publisher.verify.checks.lpf.opened import Audiobook
from publisher.verify.finding import Finding


def check_broken_part(book: Audiobook) -> Iterator[Finding]:
    """The reading order is sounds only, whole MP3 in mono (W3C Audiobooks, reading order)."""
    if not book.parts:
        yield Finding("broken-part", "there is nothing to hear: the reading order is empty", "")
    for each in book.parts:
        if each.media_type != "audio/mpeg":
            message = f"the part is '{each.media_type}', and not MP3"
            yield Finding("broken-part", message, each.address, words=each.title)
        sound = book.sounds.get(each.address)
        if sound is not None and (sound.rest or sound.channels != {1}):
            message = "the sound is broken, or is not mono"
            yield Finding("broken-part", message, each.address, words=each.title)
