"""Chapters that the table of contents does not have, has twice, or has invented."""

from collections import Counter
from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding


def check_unlisted_chapter(recording: Recording) -> Iterator[Finding]:
    """The table of contents lists every chapter once and nothing else.

    ID3v2 Chapter Frame Addendum 1.0, 3.2; standards.md 5.5.
    """
    listed = Counter(name for each in recording.contents for name in each.chapters)
    chapters = {each.name: each for each in recording.chapters}
    for name, chapter in chapters.items():
        if listed[name] != 1:
            often = "twice" if listed[name] else "not"
            yield Finding(
                "unlisted-chapter",
                f"a chapter is {often} in the table of contents",
                chapter.where,
                words=chapter.title,
            )
    for name in listed:
        if name not in chapters:
            yield Finding(
                "unlisted-chapter",
                f"the table of contents has a chapter '{name}', which is not there",
                "ID3 CTOC",
            )
