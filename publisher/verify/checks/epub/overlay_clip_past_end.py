"""Clips that end past the end of their sound."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.checks.epub.overlay import clips_of
from publisher.verify.checks.epub.sound_lengths import sound_lengths
from publisher.verify.finding import Finding

_ROUNDING = 0.05
"""Seconds; a frame of MP3 at 24 kHz lasts 24 ms."""


def check_overlay_clip_past_end(book: Book) -> Iterator[Finding]:
    """Each clip begins before it ends, and ends within its sound (EPUB 3.3, 9.3.2.2).

    EPUBCheck does not look into the sound.
    """
    clips = list(clips_of(book))
    lengths = sound_lengths(book) if clips else {}
    for clip in clips:
        path, name = clip.text
        page = book.pages.get(path)
        node = page.node_of(page.by_id[name]) if page and name in page.by_id else ""
        where = f"{clip.overlay} {clip.id}"
        length = lengths.get(clip.audio)
        if length is None and clip.audio in book.files:
            message = f"the sound of a clip cannot be read ('{clip.audio}')"
            yield Finding("overlay-clip-past-end", message, where, node)
        end = clip.end if clip.end is not None else length
        if end is not None and end <= clip.begin:
            message = f"a clip ends at {end:g} s, before it begins at {clip.begin:g} s"
            yield Finding("overlay-clip-past-end", message, where, node)
        elif length is not None and end is not None and end > length + _ROUNDING:
            message = f"a clip ends at {end:g} s, but its sound lasts {length:.2f} s"
            yield Finding("overlay-clip-past-end", message, where, node)
