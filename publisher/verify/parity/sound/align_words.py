"""Words that were expected beside words that were heard."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_SOUND_ALIKE = {"for": "4", "to": "2", "too": "2", "won": "1", "ate": "8"}
"""Words that are one sound, so that no listener could tell them apart either."""


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A place where something else was heard.

    Expected words from `start` up to `end`, heard ones from `first` up to `last`; either may be
    none.
    """

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """`partners` holds for each expected word the place of the heard one, or -1."""

    partners: tuple[int, ...]
    otherwise: tuple[Otherwise, ...]

    @property
    def errors(self) -> int:
        """Words that are missing, added or replaced."""
        return sum(max(each.end - each.start, each.last - each.first) for each in self.otherwise)


def align_words(expected: Sequence[str], heard: Sequence[str]) -> Alignment:
    """Which expected words were heard. "Help line" and "helpline" are the same."""
    partners = [-1] * len(expected)
    otherwise = []
    matcher = SequenceMatcher(None, expected, heard, False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal" or _alike(expected[start:end], heard[first:last]):
            for place in range(start, end):
                partners[place] = first + (place - start) * (last - first) // (end - start)
        else:
            otherwise.append(Otherwise(start, end, first, last))
    return Alignment(tuple(partners), tuple(otherwise))


def _alike(expected: Sequence[str], heard: Sequence[str]) -> bool:
    return _sound(expected) == _sound(heard)


def _sound(words: Sequence[str]) -> str:
    return "".join(_SOUND_ALIKE.get(each, each) for each in words)
