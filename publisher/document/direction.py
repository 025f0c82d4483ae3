"""Which way a language is written."""

from functools import cache

from publisher.document.usual_languages import USUAL_LANGUAGES

_RIGHT_TO_LEFT = frozenset("Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa".split())
"""Scripts that run from right to left (Unicode, bidirectional classes R and AL)."""


@cache
def is_right_to_left(language: str) -> bool:
    """Whether a BCP 47 language is written from right to left, by its likely script (CLDR)."""
    if not language or language in USUAL_LANGUAGES:
        return False
    import langcodes
    from langcodes.tag_parser import LanguageTagError

    try:
        return langcodes.get(language).maximize().script in _RIGHT_TO_LEFT
    except LanguageTagError:
        return False
