"""Changing the characters of a text that is spread over several inline nodes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from publisher.document.nodes import (
    Abbreviation,
    Citation,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Pronunciation,
    Strong,
    Term,
    Text,
)

ELSEWHERE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a node whose words are not in the text, such as a citation."""


def characters(inlines: Inlines) -> str:
    """The words as they stand in the source, without mark-up, line by line."""
    return "".join(_leaf(each) for each in leaves(inlines))


def leaves(inlines: Inlines) -> Iterator[Inline]:
    """The nodes that hold words themselves, in reading order."""
    for node in inlines:
        match node:
            case Strong() | Emphasis() | Link() | Term() | Foreign():
                yield from leaves(node.children)
            case _:
                yield node


def change_characters(inlines: Inlines, change: Callable[[str], Sequence[str]]) -> Inlines:
    """The inlines with other characters in their `Text` nodes.

    `change` gets the words of all nodes as one string and returns what stands for each character
    of it. What it returns for other nodes is not used. A `Text` with nothing left is dropped.
    """
    return tuple(_changed(inlines, iter(change(characters(inlines)))))


def _changed(inlines: Inlines, new: Iterator[str]) -> Iterator[Inline]:
    for node in inlines:
        match node:
            case Text():
                words = "".join(next(new) for _ in node.text)
                if words:
                    yield replace(node, text=words)
            case Strong() | Emphasis() | Link() | Term() | Foreign():
                yield replace(node, children=tuple(_changed(node.children, new)))
            case _:
                for _ in _leaf(node):
                    next(new)
                yield node


def _leaf(node: Inline) -> str:
    match node:
        case Text():
            return node.text
        case LineBreak():
            return "\n"
        case Pronunciation():
            return node.word
        case Abbreviation():
            return node.short
        case Citation():
            return ELSEWHERE
        case Strong() | Emphasis() | Link() | Term() | Foreign():
            raise TypeError(node)
        case _:
            assert_never(node)
