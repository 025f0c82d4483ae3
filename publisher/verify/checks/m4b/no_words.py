"""Audiobooks without the words that they say."""

from collections.abc import Iterator

from publisher.verify.checks.m4b.opened import Audiobook
from publisher.verify.finding import Finding

_WORDS = "\N{COPYRIGHT SIGN}lyr"


def check_no_words(book: Audiobook) -> Iterator[Finding]:
    """What is said is also there as text (WCAG 2.2, 1.2.1)."""
    if not book.text(_WORDS).strip():
        message = "the words of the recording are not in the file for people who cannot hear them"
        yield Finding("no-words", message, f"MP4 {_WORDS}")
