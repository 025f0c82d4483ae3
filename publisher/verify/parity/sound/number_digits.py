"""Numbers that are said in words, as digits: "two hundred and fifty" is "250"."""

from collections.abc import Sequence

_ONES = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine".split(), 1)
}
_TEENS = {
    word: number
    for number, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        10,
    )
}
_TENS = {
    word: number
    for number, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}
_SMALL = {**_ONES, **_TEENS, **_TENS}
_ORDINAL = {
    "first": "one", "second": "two", "third": "three", "fifth": "five", "eighth": "eight",
    "ninth": "nine", "twelfth": "twelve",
    **{f"{word}th": word for word in _SMALL if not word.endswith("y")},
    **{f"{word[:-1]}ieth": word for word in _TENS},
}  # fmt: skip
_ZERO = frozenset({"zero", "nought", "naught", "oh"})
_BIG = {"thousand": 1000, "million": 1_000_000}
_BIG_ONES = (("hundred",), ("thousand",), ("million",))
_BEFORE_BIG = {"a": 1, "for": 4, "to": 2, "too": 2}
"""What can be written before "thousand": nobody says "for thousand" but for "four thousand"."""


def with_digits(words: Sequence[str]) -> list[str]:
    """The words with each number as one word of digits; numbers side by side become one.

    So a phone number and a year are one word, however its digits were grouped. "One and a half"
    is "1.5", as "one point five" is.
    """
    said: list[str] = []
    place = 0
    runs = False
    while place < len(words):
        number, end = _number(words, place)
        if not number:
            said.append(words[place])
            place, runs = place + 1, False
            continue
        if end < len(words) - 1 and words[end] == "point":
            decimals, last = _decimals(words, end + 1)
            if decimals:
                number, end = f"{number}.{decimals}", last
        elif list(words[end : end + 3]) == ["and", "a", "half"]:
            number, end = f"{number}.5", end + 3
        if runs:
            said[-1] += number
        else:
            said.append(number)
        place, runs = end, True
    return said


def _decimals(words: Sequence[str], place: int) -> tuple[str, int]:
    digits = ""
    while place < len(words) and (words[place] in _ZERO or words[place] in _ONES):
        digits += str(_ONES.get(words[place], 0))
        place += 1
    return digits, place


def _number(words: Sequence[str], place: int) -> tuple[str, int]:
    """The number that begins at a place, and the place behind it; nothing where there is none."""
    if words[place] in _ZERO:
        return "0", place + 1
    start, total, current, ended = place, 0, 0, False
    if words[place] in _BEFORE_BIG and tuple(words[place + 1 : place + 2]) in _BIG_ONES:
        current, place = _BEFORE_BIG[words[place]], place + 1
    while place < len(words) and not ended:
        word = words[place]
        ended = word in _ORDINAL
        word = _ORDINAL.get(word, word)
        if word in _SMALL and _fits(_SMALL[word], current):
            current += _SMALL[word]
        elif word == "hundred" and 0 < current < 10:
            current *= 100
        elif word in _BIG and 0 < current < 1000:
            total, current = total + current * _BIG[word], 0
        elif word == "and" and _joins(words, place, current, total):
            pass
        else:
            break
        place += 1
    value = total + current
    return (str(value), place) if value and place > start else ("", start)


def _fits(number: int, current: int) -> bool:
    """Whether a number can be said behind another as a part of it."""
    if number < 10:
        return current % 10 == 0 and current % 100 != 10
    return current % 100 == 0


def _joins(words: Sequence[str], place: int, current: int, total: int) -> bool:
    """Whether "and" stands inside a number, as in "two hundred and fifty"."""
    following = words[place + 1] if place + 1 < len(words) else ""
    is_number = _ORDINAL.get(following, following) in _SMALL
    return is_number and ((current % 100 == 0 and current > 0) or (total > 0 and current == 0))
