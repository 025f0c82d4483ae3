"""Chapters that do not begin right before their heading."""

from collections.abc import Iterator

from publisher.verify.checks.audio.sound.heard import Heard
from publisher.verify.finding import Finding

_LEAD = 0.1
"""Seconds of quiet with which a chapter begins, so that no player clips its first word."""
_LATEST = 1.2
"""Seconds within which the heading is heard: the longest pause at the beginning, and a delay."""


def check_chapter_in_mid_word(heard: Heard) -> Iterator[Finding]:
    """A chapter begins in the quiet before its heading (UKAAF MS01: jump to a heading)."""
    for each in heard.chapters:
        start = each.start / 1000
        around = [end for begin, end in heard.silences if begin <= start + 0.02 and end > start]
        if not around or around[0] - start < _LEAD:
            message = "this chapter begins in the middle of a word"
        elif around[0] - start > _LATEST:
            message = "this chapter begins long before its heading is heard"
        else:
            continue
        if not heard.is_silent:
            yield Finding("chapter-in-mid-word", message, each.where, words=each.title)
