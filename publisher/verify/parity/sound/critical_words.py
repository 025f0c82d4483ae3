"""The words that have to be heard: numbers, units, dates, negatives, emergencies."""

from collections.abc import Iterator, Sequence

_NEGATIVES = frozenset("not no never none nor neither nothing nobody nowhere without".split())
_EMERGENCIES = frozenset("emergency urgent urgently ambulance".split())
_PARTS = frozenset("half quarter quarters".split())
_UNITS = frozenset(
    "milligram microgram nanogram gram kilogram millilitre centilitre decilitre litre millimetre"
    " centimetre metre kilometre millimole micromole nanomole mole kilocalorie calorie percent"
    " degree celsius fahrenheit pound stone ounce foot inch kilopascal pence penny".split()
)
_COUNTED = frozenset(
    "second minute hour day week month year time tablet capsule dose drop puff spoonful unit"
    " injection patch mile grey".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday midday midnight".split()
)
_AMBIGUOUS = frozenset({"may", "march"})
_ALWAYS = _NEGATIVES | _EMERGENCIES | _PARTS | _DAYS | (_MONTHS - _AMBIGUOUS)


def critical_places(words: Sequence[str]) -> Iterator[int]:
    """The places of critical words among plain words.

    What is also an ordinary word counts where a number stands before it ("four hours"), and a
    month that is one ("may", "march") where it stands in a date.
    """
    for place, word in enumerate(words):
        if _is_critical(word, *_before(words, place)):
            yield place
        elif tuple(words[place : place + 3]) == ("a", "and", "e"):
            yield from (place, place + 2)


def _before(words: Sequence[str], place: int) -> tuple[str, str]:
    """The word before a place, and the one before that."""
    return words[place - 1] if place else "", words[place - 2] if place > 1 else ""


def _is_critical(word: str, before: str, before_that: str) -> bool:
    single = word if word in _UNITS | _COUNTED else word.removesuffix("s")
    if is_number(word) or word in _ALWAYS or single in _UNITS:
        return True
    if single in _COUNTED or word in {"feet", "inches"}:
        return is_number(before) or before in {"per", "half"}
    return word in _AMBIGUOUS and before == "of" and is_number(before_that)


def is_number(word: str) -> bool:
    """Whether a plain word is a number, in digits as `plain_words` writes them."""
    return word[:1].isdecimal()
