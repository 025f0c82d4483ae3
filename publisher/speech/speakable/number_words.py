"""Numbers as British English says them, for the rules to build on.

num2words (en_GB) is right about cardinals with "and" ("two hundred and fifty"), ordinals, and
years ("nineteen oh five"). It is not used, or is mended, where it is wrong for a listener:

- its commas ("one thousand, two hundred") would be pauses, as if there were two numbers;
- it says "zero point five" where British clinics say "nought point five", and it takes a decimal
  as a float, so that 0.10 would lose its nought: decimals are said here, digit by digit;
- years with "oh-five" have a hyphen that voices stumble over;
- it knows no fractions, no units, no money to the penny as people say it, no phone numbers, and
  no leading noughts.
"""

from functools import cache

NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|(?<![0-9A-Za-z])\.[0-9]+"
"""A number as leaflets write it: 1,000 or 1000 or 0.5."""

VULGAR = {
    "½": "a half",
    "⅓": "a third",
    "⅔": "two thirds",
    "¼": "a quarter",
    "¾": "three quarters",
    "⅕": "a fifth",
    "⅖": "two fifths",
    "⅗": "three fifths",
    "⅘": "four fifths",
    "⅙": "a sixth",
    "⅚": "five sixths",
    "⅐": "a seventh",
    "⅛": "an eighth",
    "⅜": "three eighths",
    "⅝": "five eighths",
    "⅞": "seven eighths",
    "⅑": "a ninth",
    "⅒": "a tenth",
}
QUANTITY = rf"(?:[0-9]+\s?)?[{''.join(VULGAR)}]|{NUMBER}"
"""A number, or one that ends in a fraction: 1½."""

_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_LONGEST = 15


@cache
def cardinal(number: int) -> str:
    """24 as "twenty-four", with "and" and without the library's commas, which would be pauses."""
    return _words(number, "cardinal").replace(",", "")


@cache
def ordinal(number: int) -> str:
    """24 as "twenty-fourth"."""
    return _words(number, "ordinal").replace(",", "")


@cache
def year(number: int) -> str:
    """2026 as "twenty twenty-six", 1905 as "nineteen oh five"."""
    return _words(number, "year").replace("oh-", "oh ")


def _words(number: int, kind: str) -> str:
    # It loads all its languages, which a leaflet that is only printed need not wait for.
    from num2words import num2words

    return str(num2words(number, lang="en_GB", to=kind))


def digits(text: str, zero: str = "zero") -> str:
    """Each digit on its own, other characters left out."""
    words = (zero, *_DIGITS[1:])
    return " ".join(words[int(each)] for each in text if each in "0123456789")


def number_words(text: str) -> str:
    """A number written with digits: "1,000", "0.5", "1½" or "007"."""
    text = text.strip().replace(",", "")
    if text[-1] in VULGAR:
        whole = text[:-1].strip()
        return f"{number_words(whole)} and {VULGAR[text[-1]]}" if whole else VULGAR[text[-1]]
    whole, _, decimals = text.partition(".")
    if decimals:
        before = "nought" if int(whole or 0) == 0 else number_words(whole)
        return f"{before} point {digits(decimals, 'nought')}"
    if len(whole) > _LONGEST or (len(whole) > 1 and whole[0] == "0"):
        return digits(whole)
    return cardinal(int(whole))


def is_one(text: str) -> bool:
    """Whether a unit behind this number stands in the singular: 1, ½ or ¾, not 0.5 or 1½."""
    return text.strip() in {"1", *VULGAR}
