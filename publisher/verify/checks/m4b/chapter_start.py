"""Chapters that do not follow each other within the sound."""

from collections.abc import Iterator
from itertools import pairwise

from publisher.verify.checks.m4b.opened import Audiobook
from publisher.verify.finding import Finding


def check_chapter_start(book: Audiobook) -> Iterator[Finding]:
    """The first chapter begins at 0, each behind the one before it, the last before the end."""
    if not book.listed:
        yield Finding("chapter-start", "the audiobook has no chapters", "MP4 chpl")
        return
    if book.listed[0].start != 0:
        message = "the first chapter does not begin with the recording"
        yield Finding("chapter-start", message, "MP4 chpl", words=book.listed[0].title)
    for one, other in pairwise(book.listed):
        if other.start <= one.start:
            message = f"this chapter does not begin behind '{one.title}'"
            yield Finding("chapter-start", message, "MP4 chpl", words=other.title)
    if book.listed[-1].start >= book.seconds:
        message = "this chapter begins behind the end of the sound"
        yield Finding("chapter-start", message, "MP4 chpl", words=book.listed[-1].title)
