"""Which way a language is written, and words that are set the other way."""

from functools import cache

import langcodes
from langcodes.tag_parser import LanguageTagError

_RIGHT_TO_LEFT = frozenset("Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa".split())
"""Scripts in common use that run from right to left (Unicode, bidirectional class R or AL)."""


@cache
def is_right_to_left(language: str) -> bool:
    """Whether a BCP 47 language is written from right to left, by its likely script (CLDR)."""
    try:
        return langcodes.get(language).maximize().script in _RIGHT_TO_LEFT
    except LanguageTagError:
        return False


def as_set(language: str, right_to_left: bool) -> str:
    """The language, with the direction of its words where that is not the language's own."""
    if is_right_to_left(language) == right_to_left:
        return language
    return f"{language} (set from {'right to left' if right_to_left else 'left to right'})"
