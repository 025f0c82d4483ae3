"""Numbers with units: "250mg" is "two hundred and fifty milligrams", also per something."""

import re

from publisher.speech.speakable.fractions import portion
from publisher.speech.speakable.lexer import CannotSayError, rule
from publisher.speech.speakable.number_words import NUMBER, QUANTITY, VULGAR, is_one, number_words
from publisher.speech.speakable.unit_names import PER, UNITS

_FORMS = (
    "tablet capsule caplet dose patch sachet suppository pessary injection syringe bottle pen tube"
    " pack packet strength spoon cup scan needle lozenge drip infusion version box vial ampoule"
).split()


def _any_of(names: dict[str, object]) -> str:
    return "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))


_UNIT = _any_of(dict(UNITS))
_PER_WHAT = _any_of({**UNITS, **PER})
_SLASH = (
    rf"(?:\s?/\s?(?:(?P<per_number>{NUMBER})\s?)?(?P<per>{_PER_WHAT})(?![\w²³]))?"
    rf"(?:\s?/\s?(?:(?P<per2_number>{NUMBER})\s?)?(?P<per2>{_PER_WHAT})(?![\w²³]))?"
)
_ALONE = r"mg|mcg|µg|μg|kg|ml|mL|mmol|cm|mm|km|kcal|kJ|mmHg|°C|°F"
_WITH_SLASH = "IU|U|g|L|l|ng|nmol|pmol|µmol|μmol"
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_SIGN = r"(?:(?<![\w)])(?P<minus>[-−–]))?"
_NO_NAME = r"(?!(?:in|of|as|by|with|and|or|to|per|from|for|a|each|every|the|is|are)\b)"
_FORM = rf"(?=\s(?:{_NO_NAME}[a-z-]+\s)?(?:{'|'.join(_FORMS)}))"


@rule(
    rf"{_SIGN}(?<![\w.,/])(?P<low>{QUANTITY})\s?(?P<unit0>{_UNIT})?\s?(?P<link>-|–|to|or|and|x|×|by)\s?"
    rf"(?P<high>{QUANTITY})\s?(?P<unit>{_UNIT})(?![\w²³]){_SLASH}(?P<form>{_FORM})?"
)
def range_with_unit(match: re.Match[str]) -> str | None:
    """Two numbers that share a unit: 10–20mg, 5mg to 10mg, 10 x 5cm, 2 x 500mg."""
    link = match["link"]
    if match["unit0"] and link == "-" and match["unit0"] != match["unit"]:
        return None
    if match["low"] in VULGAR and match["form"] is None and link not in "x×by":
        return _portions(match)
    low = _minus(match) + number_words(match["low"])
    if match["unit0"]:
        low += f" {_name(match['unit0'], is_one(match['low']))}"
    if link in "x×":
        link = "by" if match["unit"] in {"cm", "mm", "m"} else "times"
    link = "to" if link in "-–" else link
    one = match["form"] is not None or (link == "times" and is_one(match["high"]))
    return f"{low} {link} {number_words(match['high'])} {_name(match['unit'], one)}{_per(match)}"


@rule(rf"(?<![\w.,:/-])[1-9][0-9]{{0,2}}(?:\s[0-9]{{3}})+\s?(?:{_UNIT})(?![\w²³])")
def unclear_thousands(match: re.Match[str]) -> str:
    """Two numbers or one: "2 500 mg"."""
    raise CannotSayError(f"'{match[0]}' may be one number or two: write '2,500 mg' or '2 x 500 mg'")


@rule(
    rf"{_SIGN}(?<![\w.,/])(?P<number>{QUANTITY})\s?-?(?P<unit>{_UNIT})(?![\w²³]){_SLASH}(?P<form>{_FORM})?"
)
def with_unit(match: re.Match[str]) -> str:
    """One number with its unit: 250mg, 37.5 °C, 5mg/kg/day, 250mg/5ml, 5%."""
    number = match["number"].strip()
    if number in VULGAR and match["unit"] != "%":
        return f"{portion(VULGAR[number], _name(match['unit'], one=True))}{_per(match)}"
    one = is_one(number) or match["form"] is not None
    return f"{_minus(match)}{number_words(number)} {_name(match['unit'], one)}{_per(match)}"


@rule(
    rf"(?<![\w/])(?P<unit>{_ALONE}|{_WITH_SLASH})(?![\w²³]){_SLASH}",
)
def unit_alone(match: re.Match[str]) -> str | None:
    """A unit with no number: "the dose in mg", "mmol/L", "per ml"."""
    if re.fullmatch(_WITH_SLASH, match["unit"]) and not match["per"]:
        return None
    one = re.search(r"\b(?:per|each|every|an?|one)\s$", match.string[: match.start()]) is not None
    return f"{_name(match['unit'], one)}{_per(match)}"


@rule(
    r"(?<![\w.,])([0-9]{1,2})\s?ft\s?([0-9]{1,2})\s?ins?(?!\w)|(?<![\w.,])([0-9])['′]([0-9]{1,2})[\"″]"
)
def feet_and_inches(match: re.Match[str]) -> str:
    """A height: 5ft 6in."""
    feet, inches = match[1] or match[3], match[2] or match[4]
    first = f"{number_words(feet)} {'foot' if feet == '1' else 'feet'}"
    return f"{first} {number_words(inches)} {'inch' if inches == '1' else 'inches'}"


@rule(r"(?<![\w.,])(?P<number>[0-9]{1,3})(?:in\b|″)(?![\w/-])")
def inches(match: re.Match[str]) -> str:
    """A length in inches, without a space, since "6 in 10" is none: 6in."""
    return f"{number_words(match['number'])} {'inch' if match['number'] == '1' else 'inches'}"


@rule(
    r"(?<![\w.,])10(?:(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|\^(?P<written>[-−]?[0-9]{1,2}))"
    r"(?P<litre>/[Ll](?!\w))?"
)
def power_of_ten(match: re.Match[str]) -> str:
    """A power of ten, as in blood counts: 10⁹/L, 10⁻³, 10^6."""
    power = match["raised"].translate(_RAISED) if match["raised"] else match["written"]
    minus = "minus " if power[0] in "-−" else ""
    litre = " per litre" if match["litre"] else ""
    return f"ten to the power of {minus}{number_words(power.strip('-−'))}{litre}"


def _portions(match: re.Match[str]) -> str:
    """From a part of a unit to more of it: ½ to 1mg, which must not be heard as "1½"."""
    high, unit = match["high"].strip(), match["unit"]
    link = "to" if match["link"] in "-–" else match["link"]
    most = (
        portion(VULGAR[high], _name(unit, one=True))
        if high in VULGAR
        else f"{number_words(high)} {_name(unit, is_one(high))}"
    )
    least = portion(VULGAR[match["low"]], _name(match["unit0"] or unit, one=True))
    return f"{least} {link} {most}{_per(match)}"


def _name(unit: str, one: bool) -> str:
    singular, plural = UNITS[unit]
    return singular if one else plural


def _per(match: re.Match[str]) -> str:
    said = ""
    for part in ("per", "per2"):
        if unit := match[part]:
            number = match[f"{part}_number"]
            name = PER.get(unit) or _name(unit, one=number is None or is_one(number))
            said += f" per {number_words(number)} {name}" if number else f" per {name}"
    return said


def _minus(match: re.Match[str]) -> str:
    return "minus " if match["minus"] else ""


RULES = (
    power_of_ten,
    feet_and_inches,
    inches,
    unclear_thousands,
    range_with_unit,
    with_unit,
    unit_alone,
)
