"""Chapters that some players show and others do not, or elsewhere."""

from collections.abc import Iterator

from publisher.verify.checks.m4b.opened import Audiobook
from publisher.verify.finding import Finding

_MILLISECOND = 0.0015


def check_chapters_differ(book: Audiobook) -> Iterator[Finding]:
    """Both ways of telling chapters tell the same: Nero's list, and QuickTime's track."""
    if not book.tracked:
        message = "there is no track of chapters, so players by Apple show none"
        yield Finding("chapters-differ", message, "MP4 tref")
        return
    if [each.title for each in book.listed] != [each.title for each in book.tracked]:
        message = "the list of chapters and the track of chapters have other titles"
        yield Finding("chapters-differ", message, "MP4 chpl")
        return
    for one, other in zip(book.listed, book.tracked, strict=True):
        if abs(one.start - other.start) > _MILLISECOND:
            message = f"'{one.title}' begins at {one.start:.3f} and at {other.start:.3f} seconds"
            yield Finding("chapters-differ", message, "MP4 chpl", words=one.title)
