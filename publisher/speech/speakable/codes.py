"""Letters with digits: "CO₂" is "C O two", "HbA1c" is "H B A one C", "COVID-19"."""

import re

from publisher.speech.segment import Segment, Segments
from publisher.speech.speakable.lexer import rule
from publisher.speech.speakable.postcodes import say_code

_LOW = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹", "01234567890123456789")


@rule(
    r"(?<!\w)[A-Z][A-Za-z]{0,4}[₀-₉0-9]{1,4}(?:[A-Za-z]{0,3}[₀-₉0-9]{0,3})(?:[-/][A-Z0-9]{1,4})*(?!\w)"
)
def code(match: re.Match[str]) -> Segments:
    """A chemical formula, a gene, a test, a vitamin: H₂O, BRCA1, HbA1c, B12, CA125."""
    return say_code(match[0].translate(_LOW))


@rule(r"(?<!\w)[0-9]{1,4}[A-Z]{1,4}(?:[0-9]{1,3})?(?!\w)")
def number_first(match: re.Match[str]) -> Segments:
    """A code that begins with its number: 3D, 5HT3."""
    return say_code(match[0])


@rule(r"(?<=[A-Za-z]{3})-([0-9]{1,4})(?![\w.,]*[0-9])")
def word_and_number(match: re.Match[str]) -> Segments:
    """The number behind a word and a hyphen: omega-3, Covid-19."""
    return (Segment(" "), *say_code(match[1]))


RULES = (code, number_first, word_and_number)
