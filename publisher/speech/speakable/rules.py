"""The order in which rules are tried: the more a rule knows of its text, the earlier it comes."""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from publisher.speech.lexicon_entry import LexiconEntry
from publisher.speech.speakable.lexer import CannotSayError, Rule, rule
from publisher.speech.speakable.lexicon_words import lexicon_words


def rules_for(
    language: str,
    said_as_words: Collection[str],
    lexicon: Mapping[str, LexiconEntry],
    zero: str = "oh",
) -> tuple[Rule, ...]:
    """The rules of a BCP 47 language.

    `said_as_words` are words in capitals that are not spelt out, `lexicon` says how to pronounce
    some words, and `zero` is what a nought is called in a phone number: "oh" or "zero".

    English has all rules. Of other languages only numbers are known, where the number library
    knows them.
    """
    return _rules(language, frozenset(said_as_words), tuple(lexicon.items()), zero)


@lru_cache
def _rules(
    language: str,
    said_as_words: frozenset[str],
    lexicon: tuple[tuple[str, LexiconEntry], ...],
    zero: str,
) -> tuple[Rule, ...]:
    # A family compiles its patterns when it is imported, and only who speaks waits for that.
    from publisher.speech.speakable import (
        addresses,
        ages,
        citations,
        codes,
        dates,
        dosing,
        fractions,
        initialisms,
        money,
        numbers,
        phones,
        postcodes,
        roman,
        shortenings,
        spaces,
        symbols,
        times,
        units,
    )

    if language.split("-", maxsplit=1)[0].lower() != "en":
        return (*spaces.RULES, _other_number(language), *_marks_only())
    return (
        *spaces.RULES,
        *addresses.RULES,
        *citations.RULES,
        phones.account,
        *dates.RULES,
        *times.RULES,
        *phones.phone_rules(zero),
        *postcodes.RULES,
        *money.RULES,
        *ages.RULES,
        *dosing.RULES,
        numbers.ordinal_number,
        numbers.decade,
        numbers.unclear_comma,
        numbers.spaced_thousands,
        *units.RULES,
        numbers.year_range,
        fractions.portion_range,
        numbers.number_range,
        *fractions.RULES,
        *numbers.RULES[:-1],
        *shortenings.RULES,
        *roman.RULES,
        *([lexicon_words(dict(lexicon))] if lexicon else []),
        *codes.RULES,
        numbers.number,
        *initialisms.RULES,
        initialisms.initialism(said_as_words),
        *symbols.RULES,
    )


def _other_number(language: str) -> Rule:
    main = language.split("-", maxsplit=1)[0].lower()

    @rule(r"[0-9]+")
    def say(match: re.Match[str]) -> str:
        from num2words import num2words

        try:
            return str(num2words(int(match[0]), lang=main))
        except (NotImplementedError, OverflowError, IndexError, KeyError, ValueError) as problem:
            raise CannotSayError(
                f"numbers in '{language}' have to be written in words"
            ) from problem

    return say


def _marks_only() -> tuple[Rule, ...]:
    from publisher.speech.speakable import symbols

    return (
        symbols.hyphen,
        symbols.apostrophe,
        symbols.ellipsis,
        symbols.dash,
        symbols.kept,
        symbols.pause,
        symbols.silent,
    )
