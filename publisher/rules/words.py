"""The words of inlines as the author wrote them."""

from collections.abc import Iterable

from publisher.document import walk
from publisher.document.nodes import Abbreviation, Inline, LineBreak, Pronunciation, Text


def words_of(inlines: Iterable[Inline]) -> str:
    """The words without mark-up, and without what formats add to them."""
    parts = []
    for node in walk(inlines):
        match node:
            case Text():
                parts.append(node.text)
            case Pronunciation():
                parts.append(node.word)
            case Abbreviation():
                parts.append(node.short)
            case LineBreak():
                parts.append(" ")
    return "".join(parts)


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same, whatever their capitals and punctuation."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> list[str]:
    return "".join(each if each.isalnum() else " " for each in text.casefold()).split()
