"""Roman numerals, only beside words that take them: "stage IV" is "stage four"."""

import re

from publisher.speech.speakable.lexer import rule
from publisher.speech.speakable.number_words import cardinal, ordinal

_VALUES = {name: number for number, name in enumerate(
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(), 1
)}  # fmt: skip
_NUMERAL = r"X{0,2}(?:IX|IV|V?I{1,3}|V|X)"
_COUNTED = (
    r"[Ss]tages?|[Tt]ypes?|[Gg]rades?|[Pp]arts?|[Pp]hases?|[Cc]lass(?:es)?|[Ff]actors?|[Vv]ols?\.?"
    r"|[Cc]hapters?|[Vv]olumes?|[Aa]ppendix|[Aa]nnex|[Ss]chedule|[Bb]ook|[Tt]able|[Ff]igure|[Nn]erve"
    r"|[Aa]ngiotensin|[Bb]ipolar|War|[Ll]evels?|[Ss]ection"
)
_RULERS = "Henry|Elizabeth|Charles|George|Edward|William|Richard|James|Louis|Mary|Paul|Pius|Francis"


@rule(
    rf"(?<!\w)(?P<before>(?:{_COUNTED})\s)(?P<first>{_NUMERAL})(?P<letter>[abcABC]?)"
    rf"(?:\s?(?P<link>-|–|/|to|or|and)\s?(?P<last>{_NUMERAL})(?P<letter2>[abcABC]?))?(?!\w)"
)
def roman_numeral(match: re.Match[str]) -> str | None:
    """A numeral that counts stages, types and the like, or two of them: stage I–II."""
    if match["first"] not in _VALUES:
        return None
    said = match["before"] + _say(match["first"], match["letter"])
    if match["last"]:
        link = {"-": "to", "–": "to", "/": "or"}.get(match["link"], match["link"])
        said += f" {link} {_say(match['last'], match['letter2'])}"
    return said.replace("Vol. ", "Volume ").replace("vol. ", "volume ")


@rule(rf"(?<!\w)(?P<ruler>{_RULERS})\s(?P<numeral>{_NUMERAL})(?!\w)")
def ruler(match: re.Match[str]) -> str:
    """A king, a queen or a pope: Charles III."""
    return f"{match['ruler']} the {ordinal(_VALUES[match['numeral']]).capitalize()}"


@rule(
    r"(?<![\w.'’-])(?P<low>i{1,3}|iv)(?:\s?(?P<link>-|–|to|or)\s?(?P<high>i{1,3}|iv))?"
    r"(?=\s(?:tab|cap|puff|drop|sachet|spray|dose|[obtq]d|[tq]ds|nocte|mane|daily)|\sat night)"
)
def small(match: re.Match[str]) -> str:
    """How many, as prescriptions have it: ii tablets, i–ii puffs."""
    low = cardinal(_VALUES[match["low"].upper()])
    if not match["high"]:
        return low
    link = "or" if match["link"] == "or" else "to"
    return f"{low} {link} {cardinal(_VALUES[match['high'].upper()])}"


def _say(numeral: str, letter: str) -> str:
    return cardinal(_VALUES[numeral]) + (f" {letter.upper()}" if letter else "")


RULES = (roman_numeral, ruler, small)
