"""Clips with gaps between them, or beyond their sound."""

from collections.abc import Iterator
from itertools import groupby

from publisher.verify.checks.daisy.opened import TalkingBook
from publisher.verify.finding import Finding

_ROUNDED = 0.0011


def check_wrong_clip(book: TalkingBook) -> Iterator[Finding]:
    """Each clip begins where the one before it ends, and lies in its sound (DAISY 2.02, 2.2)."""
    for sound, clips in groupby(book.clips, lambda each: each.sound):
        place, length = 0.0, book.sounds[sound].seconds if sound in book.sounds else 0.0
        for each in clips:
            if abs(each.begin - place) > _ROUNDED:
                message = f"the clip begins at {each.begin:.3f} s, and has to at {place:.3f} s"
                yield Finding("wrong-clip", message, each.smil, each.place)
            if not each.begin < each.end <= length + _ROUNDED:
                message = f"the clip from {each.begin:.3f} to {each.end:.3f} s is not in its sound"
                yield Finding("wrong-clip", message, each.smil, each.place)
            place = each.end
