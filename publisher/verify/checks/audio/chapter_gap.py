"""Sound that belongs to no chapter, or to two."""

from collections.abc import Iterator
from itertools import pairwise

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding

_ADDED_FRAMES = 4
"""Frames that an encoder adds at most: its own delay, and what fills the last one."""


def check_chapter_gap(recording: Recording) -> Iterator[Finding]:
    """The first chapter begins at 0, each ends where the next begins, the last with the sound.

    ID3v2 Chapter Frame Addendum 1.0, 3.1: times in milliseconds. An encoder adds its own delay, so
    the sound may last a few frames longer.
    """
    chapters = sorted(recording.chapters, key=lambda each: each.start)
    if not chapters:
        yield Finding("chapter-gap", "the recording has no chapters", "ID3 CHAP")
        return
    if chapters[0].start != 0:
        message = "the first chapter does not begin with the recording"
        yield Finding("chapter-gap", message, chapters[0].where, words=chapters[0].title)
    for one, other in pairwise(chapters):
        if one.end != other.start:
            what = "leaves a gap before" if one.end < other.start else "runs into"
            yield Finding(
                "chapter-gap",
                f"this chapter {what} '{other.title}'",
                one.where,
                words=one.title,
            )
    for each in chapters:
        if each.end <= each.start:
            message = "this chapter has no length"
            yield Finding("chapter-gap", message, each.where, words=each.title)
    over = recording.sound.seconds - chapters[-1].end / 1000
    if not 0 <= over <= _ADDED_FRAMES * recording.sound.frame:
        yield Finding(
            "chapter-gap",
            f"the last chapter ends {abs(over):.2f} seconds {'before' if over > 0 else 'after'} "
            "the sound",
            chapters[-1].where,
            words=chapters[-1].title,
        )
