"""Audiobooks that say that they are longer or shorter than they are."""

from collections.abc import Iterator

from publisher.verify.checks.lpf.opened import MANIFEST, Audiobook, seconds_of
from publisher.verify.finding import Finding

_ROUNDED = 0.0011


def check_wrong_duration(book: Audiobook) -> Iterator[Finding]:
    """Each part lasts as long as it says, and all together as long as the book says.

    W3C Audiobooks, duration and "generating the internal representation".
    """
    for each in book.parts:
        sound = book.sounds.get(each.address)
        if sound is not None and abs(sound.seconds - each.seconds) > _ROUNDED:
            message = f"the sound lasts {sound.seconds:.3f} seconds, but says {each.seconds:.3f}"
            yield Finding("wrong-duration", message, each.address, words=each.title)
    whole, total = seconds_of(book.manifest.get("duration")), sum(one.seconds for one in book.parts)
    if abs(whole - total) > _ROUNDED:
        message = f"the parts last {total:.3f} seconds together, but the book says {whole:.3f}"
        yield Finding("wrong-duration", message, MANIFEST)
