"""Fractions, ratios and readings of two numbers: "½ tablet", "1/4", "120/80", "24/7"."""

import re

from publisher.speech.speakable.lexer import rule, says
from publisher.speech.speakable.number_words import (
    NUMBER,
    QUANTITY,
    VULGAR,
    cardinal,
    is_one,
    number_words,
    ordinal,
)

_ALONE = r"(?<![\w.,/£-])"
_END = r"(?![\w/]|[.,][0-9])"
_WRITTEN = {
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖", "3/5": "⅗",
    "4/5": "⅘", "1/6": "⅙", "1/8": "⅛",
}  # fmt: skip
_WRITTEN = {written: VULGAR[one] for written, one in _WRITTEN.items()}
_PORTIONED = (
    "tablet capsule caplet sachet lozenge teaspoon teaspoonful tablespoon tablespoonful spoonful"
    " cup pint hour day month year mile"
).split()

_JOINING = frozenset("to or and in on is per with from for".split())
_ARTICLES = frozenset({"of", "a", "an", "the"})


@rule(rf"{_ALONE}(?:(?P<whole>[0-9]+)\s?)?(?P<part>[{''.join(VULGAR)}])(?P<of>\s(?=[a-z]))?")
def vulgar(match: re.Match[str]) -> str:
    """A fraction in one character: ½ tablet, 2½ hours."""
    return _fraction(match["whole"], VULGAR[match["part"]], match)


@rule(
    rf"{_ALONE}(?:(?P<whole>[0-9]+)\s)?(?P<part>{'|'.join(_WRITTEN).replace('/', '[/⁄]')}){_END}"
    r"(?P<of>\s(?=[a-z]))?"
)
def written(match: re.Match[str]) -> str:
    """A fraction with a slash: 1/2 tablet, 1 1/2 hours."""
    return _fraction(match["whole"], _WRITTEN[match["part"].replace("⁄", "/")], match)


@rule(
    rf"{_ALONE}(?P<low>[{''.join(VULGAR)}]|{'|'.join(_WRITTEN)})\s?(?P<link>-|–|to|or)\s?"
    rf"(?P<high>{QUANTITY})\s(?P<noun>{'|'.join(_PORTIONED)})s?(?!\w)"
)
def portion_range(match: re.Match[str]) -> str:
    """From a part of something to more of it: ½–1 tablet, which must not be heard as "1½"."""
    low, high, noun = match["low"], match["high"].strip(), match["noun"]
    link = "or" if match["link"] == "or" else "to"
    least = portion(VULGAR.get(low) or _WRITTEN[low], noun)
    if high in VULGAR:
        return f"{least} {link} {portion(VULGAR[high], noun)}"
    return f"{least} {link} {number_words(high)} {noun if is_one(high) else f'{noun}s'}"


@rule(rf"{_ALONE}(?P<top>[0-9]{{1,2}})/(?P<bottom>[0-9]{{1,2}})(?=\s(?:of|way|through)\b)")
def part_of(match: re.Match[str]) -> str | None:
    """Any fraction of something: 5/8 of."""
    top, bottom = int(match["top"]), int(match["bottom"])
    if not 0 < top < bottom:
        return None
    return f"{cardinal(top)} {ordinal(bottom)}{'' if top == 1 else 's'}"


day_and_night = says(rf"{_ALONE}24/7{_END}", "twenty-four seven")


@rule(rf"{_ALONE}([0-9]{{2,3}})/([0-9]{{2,3}})(\s?mmHg)?{_END}")
def blood_pressure(match: re.Match[str]) -> str | None:
    """A blood pressure: 120/80, 120/80mmHg."""
    upper, lower = int(match[1]), int(match[2])
    unit = " millimetres of mercury" if match[3] else ""
    if not (unit or (60 < upper < 300 > lower > 20 and upper > lower)):
        return None
    return f"{cardinal(upper)} over {cardinal(lower)}{unit}"


@rule(rf"{_ALONE}(20|50)/\1{_END}")
def evens(match: re.Match[str]) -> str:
    """The same twice: 50/50, 20/20."""
    return f"{cardinal(int(match[1]))} {cardinal(int(match[1]))}"


@rule(rf"{_ALONE}([0-9]{{1,3}})/(1?5|10{{1,5}}|[2-6]0){_END}")
def score(match: re.Match[str]) -> str | None:
    """A score or a share: 8/10, 15/15, 1/1000. How well somebody sees is "six over sixty"."""
    if int(match[1]) > int(match[2]) or (match[1] in {"3", "6"} and match[2] in {"5", "60"}):
        return None
    return f"{cardinal(int(match[1]))} out of {cardinal(int(match[2]))}"


@rule(rf"{_ALONE}({NUMBER})\s?:\s?({NUMBER}){_END}")
def ratio(match: re.Match[str]) -> str:
    """A ratio: 1:4."""
    return f"{number_words(match[1])} to {number_words(match[2])}"


@rule(rf"{_ALONE}({NUMBER})\s?/\s?({NUMBER}){_END}")
def over(match: re.Match[str]) -> str:
    """Any other two numbers, as how well somebody sees: 6/12."""
    return f"{number_words(match[1])} over {number_words(match[2])}"


def _fraction(whole: str | None, part: str, match: re.Match[str]) -> str:
    gap = match["of"] or ""
    if whole:
        return f"{cardinal(int(whole))} and {part}{gap}"
    following = re.match("[a-z]+", match.string[match.end() :])
    if not gap or following is None or following[0] in _JOINING:
        return part + gap
    if following[0] in _ARTICLES:
        return f"{'half' if part == 'a half' else part} "
    return fraction_of(part, following[0][0] in "aeiou" or following[0].startswith("hour"))


def fraction_of(part: str, before_vowel: bool) -> str:
    """The words that stand before a noun: "half a", "three quarters of an"."""
    article = "an " if before_vowel else "a "
    return f"half {article}" if part == "a half" else f"{part} of {article}"


def portion(part: str, noun: str) -> str:
    """A part of one thing: "half a tablet", "three quarters of an hour"."""
    return fraction_of(part, noun[0] in "aeiou" or noun == "hour") + noun


RULES = (
    vulgar,
    written,
    part_of,
    day_and_night,
    blood_pressure,
    evens,
    score,
    ratio,
    over,
)
