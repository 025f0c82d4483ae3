"""Where one sentence of an author ends and the next begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from publisher.document.nodes import (
    Abbreviation,
    Citation,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Pronunciation,
    Strong,
    Text,
)

_END = re.compile(r"(?<=[.?!])[\"'’”)\]]*\s+(?=[\"'‘“(\[]*[^\W_])")
_NO_END = re.compile(
    r"(?:^|[\s(\[‘“\"'])(?:[^\W\d_]|Dr|Mr|Mrs|Ms|Mx|Prof|Rev|St|e\.g|i\.e|approx|vs|cf|ca|Fig|Tel|No)"
    r"\.$"
)


def split_sentences(inlines: Inlines) -> tuple[Inlines, ...]:
    """Inlines sentence by sentence: together they are what was given, with nothing lost.

    A sentence ends with its white space. Strong and stressed words may be divided; a link, a term
    or words in another language never are.
    """
    whole = list(_whole(inlines, 0))
    cuts = [
        cut
        for cut in _cuts("".join(map(_words, inlines)))
        if not any(start < cut < end for start, end in whole)
    ]
    return tuple(tuple(each) for each in _divided(inlines, 0, cuts) if each)


def _divided(inlines: Inlines, place: int, cuts: Sequence[int]) -> list[list[Inline]]:
    """The inlines, which begin at `place` of the text, in groups that begin at the cuts."""
    groups: list[list[Inline]] = [[]]
    for each in inlines:
        end = place + len(_words(each))
        if place in cuts:
            groups.append([])
        inside = [cut for cut in cuts if place < cut < end]
        if not inside:
            groups[-1].append(each)
        elif isinstance(each, Text):
            edges = [0, *(cut - place for cut in inside), len(each.text)]
            parts = [replace(each, text=each.text[a:b]) for a, b in pairwise(edges)]
            groups[-1].append(parts[0])
            groups += [[part] for part in parts[1:]]
        elif isinstance(each, Strong | Emphasis):
            first, *others = _divided(each.children, place, inside)
            groups[-1].append(replace(each, children=tuple(first)))
            groups += [[replace(each, children=tuple(part))] for part in others]
        place = end
    return groups


def _whole(inlines: Inlines, place: int) -> Iterator[tuple[int, int]]:
    """First and last-but-one place of all that must not be divided."""
    for each in inlines:
        end = place + len(_words(each))
        if isinstance(each, Strong | Emphasis):
            yield from _whole(each.children, place)
        elif not isinstance(each, Text):
            yield place, end
        place = end


def _cuts(text: str) -> Iterator[int]:
    """The offset of each new sentence but the first."""
    for found in _END.finditer(text):
        following = re.sub(r"^\W+", "", text[found.end() :])[:1]
        if not following.islower() and not _NO_END.search(text[: found.start()]):
            yield found.end()


def _words(node: Inline) -> str:
    """The text of an inline as far as it matters to where a sentence ends."""
    match node:
        case Text():
            return node.text
        case LineBreak():
            return " "
        case Citation():
            return ""
        case Abbreviation():
            return node.short
        case Pronunciation():
            return node.word
        case _:
            return "".join(map(_words, node.children))
