"""Words that run from right to left, as far as a PDF tells them."""

import re
from dataclasses import replace

from publisher.verify.parity.read_unit import ReadUnit

_FROM_THE_RIGHT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_WORD = re.compile(r"\w+")


def without_order(unit: ReadUnit) -> ReadUnit:
    """A unit with Arabic or Hebrew letters as its words in alphabetical order; others as they are.

    A PDF holds such letters as they are drawn, from the left. Which words of a mixed line come
    first, and on which side its full stop belongs, each reader guesses anew.
    """
    if not _FROM_THE_RIGHT.search(unit.text):
        return unit
    return replace(
        unit,
        text=_sorted(unit.text),
        headers=tuple(map(_sorted, unit.headers)),
        foreign=tuple(sorted((_sorted(words), language) for words, language in unit.foreign)),
        said=tuple((_sorted(shown), words) for shown, words in unit.said),
    )


def _sorted(words: str) -> str:
    return " ".join(sorted(_WORD.findall(words)))
