"""Overlays that do not say how long they last."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import SMIL, Book
from publisher.verify.checks.epub.overlay import seconds
from publisher.verify.finding import Finding

_ROUNDING = 1.0
"""Seconds by which the whole may differ from the sum of its parts (EPUB 3.3, 9.3.5.1)."""


def check_overlay_duration(book: Book) -> Iterator[Finding]:
    """The book and each overlay say how long they last, and it adds up (EPUB 3.3, 9.3.5.1)."""
    overlays = [each for each in book.items if each.media_type == SMIL]
    if not overlays:
        return
    given = {
        each.get("refines", "").removeprefix("#"): seconds(each.text)
        for each in book.metas("media:duration")
    }
    parts = [given.get(each.id) for each in overlays]
    whole = given.get("")
    if whole is None or any(each is None for each in parts):
        message = "the book does not say how long it is read aloud"
        yield book.finding("overlay-duration", message)
    elif abs(whole - sum(each or 0.0 for each in parts)) > _ROUNDING:
        message = f"the book says that it is read aloud for {whole:g} s, but its parts do not"
        yield book.finding("overlay-duration", f"{message} add up to that")
