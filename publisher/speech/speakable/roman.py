"""Roman numerals, only behind words that take them: "stage IV" is "stage four"."""

import re

from publisher.speech.speakable.lexer import rule
from publisher.speech.speakable.number_words import cardinal

_VALUES = {name: number for number, name in enumerate(
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV".split(), 1
)}  # fmt: skip


@rule(
    r"(?<!\w)((?:[Ss]tages?|[Tt]ypes?|[Gg]rades?|[Pp]arts?|[Pp]hases?|[Cc]lass|[Ff]actors?|[Cc]hapters?)\s)"
    r"(X?(?:IX|IV|V?I{1,3}|V|X))([abcABC]?)(?!\w)"
)
def roman_numeral(match: re.Match[str]) -> str | None:
    """A numeral that counts stages, types and the like."""
    number = _VALUES.get(match[2])
    if number is None:
        return None
    return f"{match[1]}{cardinal(number)}" + (f" {match[3].upper()}" if match[3] else "")


RULES = (roman_numeral,)
