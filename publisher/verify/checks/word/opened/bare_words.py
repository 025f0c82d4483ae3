"""The words of inlines before any wording has its say."""

from collections.abc import Iterable, Iterator

from publisher.document import walk
from publisher.document.nodes import Abbreviation, Inline, Pronunciation, Text


def bare_words(inlines: Iterable[Inline]) -> list[str]:
    """The words that every format shows, without full forms, respellings and citations."""
    return " ".join(_words(inlines)).split()


def _words(inlines: Iterable[Inline]) -> Iterator[str]:
    for each in walk(inlines):
        match each:
            case Text(text=text):
                yield text
            case Abbreviation(short=short):
                yield short
            case Pronunciation(word=word):
                yield word
