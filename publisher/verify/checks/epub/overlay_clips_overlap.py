"""Sound that is heard twice, or never."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from publisher.verify.checks.epub.book import Book
from publisher.verify.checks.epub.overlay import Clip, clips_of
from publisher.verify.checks.epub.sound_lengths import sound_lengths
from publisher.verify.finding import Finding

_ROUNDING = 0.05
"""Seconds."""


def check_overlay_clips_overlap(book: Book) -> Iterator[Finding]:
    """The clips of a sound follow each other from its beginning to its end.

    EPUB 3.3 (9.3) allows gaps and overlaps, but what a leaflet says is said once, and heard.
    """
    of_sound: defaultdict[str, list[Clip]] = defaultdict(list)
    for clip in clips_of(book):
        if clip.audio in book.files:
            of_sound[clip.audio].append(clip)
    lengths = sound_lengths(book) if of_sound else {}
    for path, clips in of_sound.items():
        length = lengths.get(path, 0.0)
        ends = [length if each.end is None else each.end for each in clips]
        if clips[0].begin > _ROUNDING or ends[-1] < length - _ROUNDING:
            yield _found(clips[0], f"the beginning or the end of the sound '{path}' is never heard")
        for (before, clip), end in zip(pairwise(clips), ends, strict=False):
            if clip.begin > end + _ROUNDING:
                message = f"the sound between {end:g} s and {clip.begin:g} s is never heard"
                yield _found(clip, message)
            elif before.begin <= clip.begin < end - _ROUNDING:
                message = f"the sound between {clip.begin:g} s and {end:g} s is heard twice"
                yield _found(clip, message)


def _found(clip: Clip, message: str) -> Finding:
    return Finding("overlay-clips-overlap", message, f"{clip.overlay} {clip.id}")
