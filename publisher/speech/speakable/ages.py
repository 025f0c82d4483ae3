"""Ages: "78 y/o" is "seventy-eight years old", "over 65s" is "over sixty-fives"."""

import re

from publisher.speech.speakable.lexer import rule
from publisher.speech.speakable.number_words import cardinal, number_words

_RANGE = r"(?:(?P<low>[0-9]{1,3})\s?(?:-|–|to)\s?)?"
_WHO = "old|boy|girl|man|woman|child|male|female|patient|adult|baby"


@rule(
    rf"(?<![\w.,/]){_RANGE}(?P<age>[0-9]{{1,3}})\s?(?:yo|y/o|y\.o\.?)(?![\w/])"
    rf"(?P<who>\s(?={_WHO}))?"
)
def years_old(match: re.Match[str]) -> str:
    """An age in short: 78 y/o, 3yo boy."""
    low = f"{number_words(match['low'])} to " if match["low"] else ""
    age = number_words(match["age"])
    if match["who"]:
        return f"{low}{age}-year-old "
    return f"{low}{age} {'year' if match['age'] == '1' else 'years'} old"


@rule(rf"(?:(?<=[Oo]ver[ -])|(?<=[Uu]nder[ -])|(?<=the )){_RANGE}(?P<age>[0-9]{{1,3}})['’]?s(?!\w)")
def people(match: re.Match[str]) -> str:
    """People of an age: under 5s, the over-65s, the 18–25s."""
    low = f"{number_words(match['low'])} to " if match["low"] else ""
    return low + _plural(cardinal(int(match["age"])))


@rule(r"(?<=[Aa]ged )(?P<age>[0-9]{1,3})\+(?![\w+])")
def and_over(match: re.Match[str]) -> str:
    """An age with no end: aged 75+."""
    return f"{number_words(match['age'])} and over"


def _plural(words: str) -> str:
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith("x") else f"{words}s"


RULES = (years_old, people, and_over)
