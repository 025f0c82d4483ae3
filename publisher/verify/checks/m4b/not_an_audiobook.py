"""Files that players file among the music."""

from collections.abc import Iterator

from publisher.verify.checks.m4b.opened import Audiobook
from publisher.verify.finding import Finding

_AUDIOBOOK = 2


def check_not_an_audiobook(book: Audiobook) -> Iterator[Finding]:
    """Brand and kind of media are those of audiobooks, so that a player keeps the place."""
    if book.brand != "M4B":
        message = f"the file says that it is '{book.brand}', and not an audiobook (M4B)"
        yield Finding("not-an-audiobook", message, "MP4 ftyp")
    if book.tags.get("stik") != [_AUDIOBOOK]:
        yield Finding("not-an-audiobook", "the kind of media is not 'audiobook'", "MP4 stik")
