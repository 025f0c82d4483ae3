"""Chapters that stand in another order than the leaflet."""

from collections.abc import Iterator
from itertools import pairwise

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding


def check_chapter_out_of_order(recording: Recording) -> Iterator[Finding]:
    """Chapters stand in the file and in the contents in the order in which they are heard.

    ID3v2 Chapter Frame Addendum 1.0, 3.2. Many players show chapters as they come in the file,
    whatever the contents say.
    """
    for one, other in pairwise(recording.chapters):
        if other.start < one.start:
            yield Finding(
                "chapter-out-of-order",
                f"this chapter stands in the file behind '{one.title}', which comes after it",
                other.where,
                words=other.title,
            )
    starts = {each.name: each.start for each in recording.chapters}
    for contents in recording.contents:
        known = [name for name in contents.chapters if name in starts]
        if known != sorted(known, key=starts.__getitem__):
            yield Finding(
                "chapter-out-of-order",
                "the table of contents is not in the order in which the chapters are heard",
                f"ID3 CTOC {contents.name}",
            )
