"""Postcodes: "SW1A 1AA" is "S W one A, one A A"."""

import re

from publisher.speech.segment import Segment, Segments, spelt
from publisher.speech.speakable.lexer import rule
from publisher.speech.speakable.number_words import cardinal, digits


@rule(r"(?<!\w)([A-Z]{1,2}[0-9][A-Z0-9]?)\s([0-9][A-Z]{2})(?!\w)")
def postcode(match: re.Match[str]) -> Segments:
    """A British postcode, in its two halves."""
    return (*say_code(match[1]), Segment(", "), *say_code(match[2]))


def say_code(code: str) -> Segments:
    """Letters by their names, and digits: one or two as a number, more one by one."""
    said: list[Segment] = []
    for part in re.findall("[A-Za-z]+|[0-9]+", code):
        said += [Segment(" ")] if said else []
        if part.isalpha():
            said.append(spelt(part))
        else:
            short = len(part) < 3 and part[0] != "0"
            said.append(Segment(cardinal(int(part)) if short else digits(part)))
    return tuple(said)


RULES = (postcode,)
