"""Clips that end past the end of their sound."""

from collections.abc import Iterator, Mapping
from io import BytesIO

from publisher.verify.checks.epub.book import Book
from publisher.verify.checks.epub.overlay import clips_of
from publisher.verify.finding import Finding

_ROUNDING = 0.05
"""Seconds; a frame of MP3 at 24 kHz lasts 24 ms."""


def check_overlay_clip_past_end(book: Book) -> Iterator[Finding]:
    """Each clip begins before it ends, and ends within its sound (EPUB 3.3, 9.3.2.2).

    EPUBCheck does not look into the sound.
    """
    clips = list(clips_of(book))
    lengths = _lengths(book) if clips else {}
    for clip in clips:
        path, name = clip.text
        page = book.pages.get(path)
        node = page.node_of(page.by_id[name]) if page and name in page.by_id else ""
        where = f"{clip.overlay} {clip.id}"
        length = lengths.get(clip.audio)
        end = clip.end if clip.end is not None else length
        if end is not None and end <= clip.begin:
            message = f"a clip ends at {end:g} s, before it begins at {clip.begin:g} s"
            yield Finding("overlay-clip-past-end", message, where, node)
        elif length is not None and end is not None and end > length + _ROUNDING:
            message = f"a clip ends at {end:g} s, but its sound lasts {length:.2f} s"
            yield Finding("overlay-clip-past-end", message, where, node)


def _lengths(book: Book) -> Mapping[str, float]:
    """How long each sound of the book lasts, in seconds; none for one that cannot be read."""
    import mutagen

    found = {}
    for each in book.items:
        if each.media_type.startswith("audio/") and each.path in book.files:
            try:
                sound = mutagen.File(BytesIO(book.files[each.path]))
            except mutagen.MutagenError:
                sound = None
            if sound is not None and sound.info is not None:
                found[each.path] = float(sound.info.length)
    return found
