"""The part of a leaflet that hangs on a wall."""

from collections.abc import Iterator
from dataclasses import replace

from publisher.document.document import Document
from publisher.document.nodes import (
    Abbreviation,
    Block,
    CareCard,
    CareKind,
    Citation,
    Emphasis,
    Foreign,
    ForeignPassage,
    Inline,
    Inlines,
    Link,
    LinkKind,
    Pronunciation,
    Section,
    Strong,
    Term,
    Text,
)
from publisher.document.rewrite import Place, rewrite

_URGENCY = (CareKind.EMERGENCY, CareKind.URGENT, CareKind.ADVICE)
_LEVEL = 2


def poster_of(document: Document) -> Document:
    """The title, the summary and the most urgent care cards of a leaflet, all of one kind.

    What leads to parts that a poster has not is shown as plain words: terms of the glossary,
    links inside the leaflet, numbers of sources. Abbreviations and pronunciations are explained
    where the poster has them first. The other cards stay in the leaflet: a wall has room for what
    has to be found at once.
    """
    cards = [each for each in _cards(document.blocks) if each.kind in _URGENCY]
    most = min((_URGENCY.index(each.kind) for each in cards), default=0)
    cards = [each for each in cards if each.kind is _URGENCY[most]]
    words = _Words()
    summary = words.plain(document.summary, Place())
    shown = (rewrite(replace(each, level=_LEVEL), words.plain) for each in cards)
    return replace(document, summary=summary, blocks=tuple(shown), glossary=None, references=None)


def _cards(blocks: tuple[Block, ...]) -> Iterator[CareCard]:
    for each in blocks:
        if isinstance(each, CareCard):
            yield each
        elif isinstance(each, Section | ForeignPassage):
            yield from _cards(each.children)


class _Words:
    def __init__(self) -> None:
        self._explained: set[str] = set()
        self._around = ""

    def plain(self, inlines: Inlines, place: Place) -> Inlines:
        """Words that need nothing else of the leaflet."""
        self._around = "".join(each.text for each in inlines if isinstance(each, Text))
        return tuple(word for each in inlines for word in self._plain(each, place))

    def _plain(self, node: Inline, place: Place) -> Inlines:
        match node:
            case Citation():
                return ()
            case Term():
                return self.plain(node.children, place)
            case Link(kind=LinkKind.INTERNAL):
                return self.plain(node.children, place)
            case Abbreviation():
                # Where the full form is written beside it, nothing has to be explained.
                first = node.full not in self._around and self._is_first(node.short, place)
                return (replace(node, first=first),)
            case Pronunciation():
                return (replace(node, first=self._is_first(node.word.casefold(), place)),)
            case Foreign():
                foreign = replace(place, in_foreign=True)
                return (replace(node, children=self.plain(node.children, foreign)),)
            case Strong() | Emphasis() | Link():
                return (replace(node, children=self.plain(node.children, place)),)
            case _:
                return (node,)

    def _is_first(self, word: str, place: Place) -> bool:
        if place.in_heading or place.in_foreign or word in self._explained:
            return False
        self._explained.add(word)
        return True
