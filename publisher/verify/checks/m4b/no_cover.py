"""Audiobooks without a cover, or with one that no player can show."""

from collections.abc import Iterator

from publisher.verify.checks.m4b.opened import Audiobook
from publisher.verify.finding import Finding

_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def check_no_cover(book: Audiobook) -> Iterator[Finding]:
    """There is one cover, a PNG or a JPEG."""
    covers = book.tags.get("covr") or []
    if len(covers) != 1:
        message = f"the file has {len(covers) or 'no'} covers, and has to have one"
        yield Finding("no-cover", message, "MP4 covr")
    for each in covers:
        if not bytes(each).startswith(_SIGNATURES):
            yield Finding("no-cover", "the cover is no picture that players know", "MP4 covr")
