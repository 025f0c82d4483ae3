"""Letters with digits: "CO₂" is "C O two", "HbA1c" is "H B A one C", "COVID-19"."""

import re

from publisher.speech.segment import Segment, Segments, spelt
from publisher.speech.speakable.lexer import rule
from publisher.speech.speakable.number_words import cardinal
from publisher.speech.speakable.postcodes import say_code

_LOW = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹", "01234567890123456789")
_DIGITS = "₀₁₂₃₄₅₆₇₈₉0123456789"
_NUMBER_FOLLOWS = re.compile(r"\s[0-9]")
_SALTS = "NaCl|KCl|HCl|NaOH|NaHCO|LiCO|FeSO"


@rule(
    r"(?<!\w)[A-Z][A-Za-z]{0,4}[₀-₉0-9]{1,4}(?:[A-Za-z]{0,3}[₀-₉0-9]{0,3})(?:[-/][A-Z0-9]{1,4})*"
    r"(?P<charge>[²³⁴]?[⁺⁻])?(?!\w)"
)
def code(match: re.Match[str]) -> Segments:
    """A chemical formula, a gene, a test, a vitamin: H₂O, BRCA1, HbA1c, B12, CA125."""
    charge = match["charge"] or ""
    name = match[0].removesuffix(charge)
    ends = (
        not charge and match[0][-1] in _DIGITS and _NUMBER_FOLLOWS.match(match.string, match.end())
    )
    # "Vitamin D₃ 800 units" must not be heard as one number.
    return (*say_code(name.translate(_LOW)), *_charge(charge), *((Segment(","),) if ends else ()))


@rule(rf"(?<!\w)(?:(?:{_SALTS})(?!\w)|[A-Z][a-z]?(?P<charge>[²³⁴]?[⁺⁻]|[0-9]?[+−](?=[\s,.;:)]|$)))")
def formula(match: re.Match[str]) -> Segments:
    """A salt or an ion: NaCl, K⁺, Ca²⁺, Na+."""
    charge = match["charge"] or ""
    return (spelt(match[0].removesuffix(charge)), *_charge(charge))


@rule(r"(?<!\w)(?:PhD|[BM]Sc|[BM]Ed)(?!\w)")
def degree(match: re.Match[str]) -> Segments:
    """What stands behind the name of a learned person: PhD, MSc."""
    return (spelt(match[0]),)


def _charge(charge: str) -> Segments:
    sign = "plus" if charge[-1:] in ("⁺", "+") else "minus" if charge else ""
    number = {"²": "two ", "³": "three ", "⁴": "four "}.get(charge[:1], "")
    if charge[:1].isdecimal() and charge[:1].isascii():
        number = f"{cardinal(int(charge[0]))} "
    return (Segment(f" {number}{sign}"),) if sign else ()


@rule(r"(?<!\w)[0-9]{1,4}[A-Z]{1,4}(?:[0-9]{1,3})?(?!\w)")
def number_first(match: re.Match[str]) -> Segments:
    """A code that begins with its number: 3D, 5HT3."""
    return say_code(match[0])


@rule(r"(?<=[A-Za-z]{3})-([0-9]{1,4})(?![\w.,]*[0-9])")
def word_and_number(match: re.Match[str]) -> Segments:
    """The number behind a word and a hyphen: omega-3, Covid-19."""
    return (Segment(" "), *say_code(match[1]))


RULES = (formula, degree, code, number_first, word_and_number)
