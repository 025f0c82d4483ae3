"""Plain numbers, ordinals, years and ranges of them."""

import re

from publisher.speech.speakable.lexer import CannotSayError, rule
from publisher.speech.speakable.number_words import (
    NUMBER,
    QUANTITY,
    cardinal,
    digits,
    number_words,
    ordinal,
    year,
)

_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
_END = r"(?![0-9]|[.,][0-9])"


@rule(r"(?<![\w.,])([0-9]{1,3}(?:,[0-9]{3})*)(st|nd|rd|th)(?!\w)", re.IGNORECASE)
def ordinal_number(match: re.Match[str]) -> str | None:
    """A place in an order: 2nd, 11th. "11st" is a weight, so the ending has to be right."""
    number = int(match[1].replace(",", ""))
    teens = 10 <= number % 100 <= 20
    right = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return ordinal(number) if match[2].lower() == right else None


@rule(
    r"(?<![\w.,])((?:1[5-9]|20)[0-9]0"
    r"|(?:(?<=\bthe )|(?<=\byour )|(?<=\btheir )|(?<=\bhis )|(?<=\bher )|(?<=\bmy )|(?<=\bour )"
    r"|(?<=\bearly )|(?<=\bmid )|(?<=\blate )|(?<=mid-))[2-9]0)['’]?s(?!\w)"
)
def decade(match: re.Match[str]) -> str:
    """A decade or an age by tens: the 1980s, in your 60s."""
    words = year(int(match[1])) if len(match[1]) == 4 else cardinal(int(match[1]))
    return f"{words[:-1]}ies" if words.endswith("y") else f"{words}s"


@rule(rf"(?<![\w.,£/-])({_YEAR})\s?([-–/]|to)\s?({_YEAR}|[0-9]{{2}}){_END}(?![\w/])")
def year_range(match: re.Match[str]) -> str | None:
    """From one year to another: 2019–2021, 2019-20, 2019/20."""
    if len(match[3]) == 2 and int(match[3]) <= int(match[1][2:]):
        return None
    last = match[3] if len(match[3]) == 4 else match[1][:2] + match[3]
    return f"{year(int(match[1]))} to {year(int(last))}"


@rule(rf"(?<![\w.,/])(?P<low>{QUANTITY})\s?(?:–|-)\s?(?P<high>{QUANTITY}){_END}(?![-–/](?![a-z]))")
def number_range(match: re.Match[str]) -> str:
    """From one number to another: 10–20."""
    return f"{number_words(match['low'])} to {number_words(match['high'])}"


@rule(r"(?<![\w.,])[0-9]+,[0-9]{1,2}(?![0-9,]|,[0-9])")
def unclear_comma(match: re.Match[str]) -> str:
    """A comma that is neither of thousands nor of a list."""
    raise CannotSayError(f"'{match[0]}' may be a list or a decimal: write '1, 5' or '1.5'")


@rule(r"(?<![\w.,:/-])[1-9][0-9]{0,2}(?:\s000)+(?![\w,.]*[0-9])")
def spaced_thousands(match: re.Match[str]) -> str:
    """Thousands kept apart by spaces: 10 000."""
    return cardinal(int(re.sub(r"\s", "", match[0])))


_NAMED = re.compile(r"\b(?:number|reference|code|ID)(?: is| was)?:?\s$", re.IGNORECASE)


@rule(r"(?<![\w.,:/-])[0-9]{2,4}(?:\s[0-9]{2,4})+(?![\w,.]*[0-9]|\w)")
def named_groups(match: re.Match[str]) -> str | None:
    """A number that is copied and not counted, in its groups: "hospital number 730 518"."""
    if not _NAMED.search(match.string, 0, match.start()):
        return None
    return ", ".join(map(digits, match[0].split()))


@rule(r"(?<![\w.,:/-])[1-9][0-9]{0,2}(?:\s[0-9]{3})+(?![\w,.]*[0-9]|\w)")
def unclear_space(match: re.Match[str]) -> str:
    """Two numbers side by side, or one."""
    joined = ",".join(match[0].split())
    raise CannotSayError(
        f"'{match[0]}' may be one number or two: write '{joined}', or words between them"
    )


@rule(rf"(?<![\w.,£-])(?:19[0-9]{{2}}|20[0-9]{{2}}){_END}(?![\w%°])")
def plain_year(match: re.Match[str]) -> str:
    """Four digits without a comma that read as a year of our time."""
    return year(int(match[0]))


@rule(rf"(?<=\b[Ii]n )1[5-8][0-9]{{2}}{_END}(?![\w%°])")
def old_year(match: re.Match[str]) -> str:
    """An older year, after "in"."""
    return year(int(match[0]))


@rule(rf"(?<![\w.,])[xX×]\s?(?P<number>{NUMBER}){_END}(?![\w⁄⁻]|\s?[%°˚º])")
def times(match: re.Match[str]) -> str:
    """How many times: x2, ×3."""
    return f"times {number_words(match['number'])}"


@rule(rf"(?<![\w.,])(?P<number>{NUMBER})\s?[xX×](?![a-zA-Z])")
def multiplied(match: re.Match[str]) -> str:
    """A number of times: 2x, 2 × 3."""
    return f"{number_words(match['number'])} times "


@rule(rf"(?<![\w)])[-−–](?P<number>{NUMBER}){_END}")
def negative(match: re.Match[str]) -> str:
    """A number below zero: -5."""
    return f"minus {number_words(match['number'])}"


@rule(r"(?<![\w.,/-])[0-9]+(?:[-–][0-9]+){2,}(?![\w/-]|[.,][0-9])")
def row(match: re.Match[str]) -> str:
    """Numbers in a row: 1-0-1, a tablet in the morning and one at night."""
    return ", ".join(number_words(each) for each in re.findall("[0-9]+", match[0]))


@rule(r"(?<![\w.])[0-9]+(?:\.[0-9]+){2,}(?![\w])")
def version(match: re.Match[str]) -> str:
    """A number of parts: 1.2.3."""
    return " point ".join(number_words(each) for each in match[0].split("."))


@rule(rf"(?:{NUMBER})(?=\+)")
def or_more(match: re.Match[str]) -> str:
    """A number before a plus sign: 50+, 1+1."""
    return number_words(match[0])


@rule(QUANTITY)
def number(match: re.Match[str]) -> str:
    """Any other number."""
    before = match.string[match.start() - 1 : match.start()]
    after = match.string[match.end() : match.end() + 1]
    words = number_words(match[0])
    return f"{' ' if before.isalpha() else ''}{words}{' ' if after.isalpha() else ''}"


RULES = (
    ordinal_number,
    decade,
    year_range,
    number_range,
    unclear_comma,
    spaced_thousands,
    named_groups,
    unclear_space,
    plain_year,
    old_year,
    times,
    multiplied,
    negative,
    row,
    version,
    or_more,
    number,
)
