"""Overlays that do not say how long they last."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import SMIL, Book
from publisher.verify.checks.epub.overlay import clips_of, seconds
from publisher.verify.checks.epub.sound_lengths import sound_lengths
from publisher.verify.finding import Finding

_ROUNDING = 1.0
"""Seconds by which the whole may differ from the sum of its parts (EPUB 3.3, 9.3.5.1)."""

_PART_ROUNDING = 0.1
"""Seconds by which a part may differ from the sum of its clips, which are exact."""


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
    heard = _heard(book)
    for overlay, told in zip(overlays, parts, strict=True):
        length = heard.get(overlay.path, 0.0)
        if told is not None and abs(told - length) > _PART_ROUNDING:
            message = f"a page is said to be read aloud for {told:g} s, but lasts {length:g} s"
            yield book.finding("overlay-duration", message, overlay.path)


def _heard(book: Book) -> dict[str, float]:
    """How long the clips of each overlay last together, in seconds."""
    lengths, heard = sound_lengths(book), dict[str, float]()
    for clip in clips_of(book):
        end = lengths.get(clip.audio, clip.begin) if clip.end is None else clip.end
        heard[clip.overlay] = heard.get(clip.overlay, 0.0) + end - clip.begin
    return heard
