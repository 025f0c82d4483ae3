"""Numbers with units: "250mg" is "two hundred and fifty milligrams", also per something."""

import re

from publisher.speech.speakable.fractions import portion
from publisher.speech.speakable.lexer import CannotSayError, rule
from publisher.speech.speakable.number_words import NUMBER, QUANTITY, VULGAR, is_one, number_words

_REGULAR = {
    "mg": "milligram",
    "mcg": "microgram",
    "µg": "microgram",
    "μg": "microgram",
    "ug": "microgram",
    "ng": "nanogram",
    "g": "gram",
    "gm": "gram",
    "kg": "kilogram",
    "ml": "millilitre",
    "mL": "millilitre",
    "mls": "millilitre",
    "cl": "centilitre",
    "dl": "decilitre",
    "dL": "decilitre",
    "l": "litre",
    "L": "litre",
    "mm": "millimetre",
    "cm": "centimetre",
    "m": "metre",
    "km": "kilometre",
    "mmol": "millimole",
    "µmol": "micromole",
    "μmol": "micromole",
    "nmol": "nanomole",
    "pmol": "picomole",
    "mol": "mole",
    "kcal": "kilocalorie",
    "cal": "calorie",
    "kJ": "kilojoule",
    "IU": "international unit",
    "iu": "international unit",
    "MBq": "megabecquerel",
    "GBq": "gigabecquerel",
    "mSv": "millisievert",
    "Sv": "sievert",
    "Gy": "gray",
    "cGy": "centigray",
    "MHz": "megahertz",
    "kHz": "kilohertz",
    "Hz": "hertz",
    "kPa": "kilopascal",
    "mV": "millivolt",
    "V": "volt",
    "W": "watt",
    "kW": "kilowatt",
    "h": "hour",
    "hr": "hour",
    "hrs": "hour",
    "min": "minute",
    "mins": "minute",
    "sec": "second",
    "secs": "second",
    "lb": "pound",
    "lbs": "pound",
    "oz": "ounce",
    "yrs": "year",
    "yr": "year",
    "wk": "week",
    "wks": "week",
    "mth": "month",
    "mths": "month",
}
_IRREGULAR = {
    "st": ("stone", "stone"),
    "ft": ("foot", "feet"),
    "mmHg": ("millimetre of mercury", "millimetres of mercury"),
    "cmH2O": ("centimetre of water", "centimetres of water"),
    "bpm": ("beat per minute", "beats per minute"),
    "mph": ("mile per hour", "miles per hour"),
    "°C": ("degree Celsius", "degrees Celsius"),
    "° C": ("degree Celsius", "degrees Celsius"),
    "℃": ("degree Celsius", "degrees Celsius"),
    "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
    "°": ("degree", "degrees"),
    "m²": ("square metre", "square metres"),
    "m2": ("square metre", "square metres"),
    "cm²": ("square centimetre", "square centimetres"),
    "cm2": ("square centimetre", "square centimetres"),
    "m³": ("cubic metre", "cubic metres"),
    "cm³": ("cubic centimetre", "cubic centimetres"),
    "mm³": ("cubic millimetre", "cubic millimetres"),
    "Hz": ("hertz", "hertz"),
    "kHz": ("kilohertz", "kilohertz"),
    "MHz": ("megahertz", "megahertz"),
    "%": ("percent", "percent"),
    "‰": ("per thousand", "per thousand"),
}
_OTHER_WAYS = {
    "mgs": "mg", "MG": "mg", "mcgs": "mcg", "MCG": "mcg", "gms": "g", "kgs": "kg", "KG": "kg",
    "Kg": "kg", "ML": "ml", "Ml": "ml", "μcg": "mcg", "cms": "cm", "mms": "mm", "kms": "km",
    "Kcal": "kcal",
}  # fmt: skip
_UNITS = {short: (name, f"{name}s") for short, name in _REGULAR.items()} | _IRREGULAR
_UNITS |= {other: _UNITS[short] for other, short in _OTHER_WAYS.items()}
_WRITTEN_OUT = "milligram microgram nanogram gram kilogram millilitre litre unit".split()
_UNITS |= {form: (each, f"{each}s") for each in _WRITTEN_OUT for form in (each, f"{each}s")}
_PER = {"day": "day", "d": "day", "hour": "hour", "week": "week", "month": "month", "dose": "dose",
        "minute": "minute", "tablet": "tablet", "capsule": "capsule", "unit": "unit",
        "person": "person", "year": "year"}  # fmt: skip
_FORMS = (
    "tablet capsule caplet dose patch sachet suppository pessary injection syringe bottle pen tube"
    " pack packet strength spoon cup scan needle lozenge drip infusion version box vial ampoule"
).split()


def _any_of(names: dict[str, object]) -> str:
    return "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))


_UNIT = _any_of(dict(_UNITS))
_PER_WHAT = _any_of({**_UNITS, **_PER})
_SLASH = (
    rf"(?:\s?/\s?(?:(?P<per_number>{NUMBER})\s?)?(?P<per>{_PER_WHAT})(?![\w²³]))?"
    rf"(?:\s?/\s?(?P<per2>{_PER_WHAT})(?![\w²³]))?"
)
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
    r"(?<![\w/])(?P<unit>mg|mcg|µg|μg|kg|ml|mL|mmol|cm|mm|km|kcal|kJ|mmHg|°C|°F)(?![\w²³])"
    rf"{_SLASH}"
)
def unit_alone(match: re.Match[str]) -> str:
    """A unit with no number: "the dose in mg", "mmol/L"."""
    return f"{_name(match['unit'], one=False)}{_per(match)}"


@rule(
    r"(?<![\w.,])([0-9]{1,2})\s?ft\s?([0-9]{1,2})\s?ins?(?!\w)|(?<![\w.,])([0-9])['′]([0-9]{1,2})[\"″]"
)
def feet_and_inches(match: re.Match[str]) -> str:
    """A height: 5ft 6in."""
    feet, inches = match[1] or match[3], match[2] or match[4]
    first = f"{number_words(feet)} {'foot' if feet == '1' else 'feet'}"
    return f"{first} {number_words(inches)} {'inch' if inches == '1' else 'inches'}"


@rule(r"(?<![\w.,])10(?:⁹|\^9)(?:/[Ll](?!\w))?")
def blood_count(match: re.Match[str]) -> str:
    """The power of ten in blood counts: 10⁹/L."""
    return "ten to the power of nine" + (" per litre" if "/" in match[0] else "")


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
    singular, plural = _UNITS[unit]
    return singular if one else plural


def _per(match: re.Match[str]) -> str:
    said = ""
    if match["per"]:
        unit, number = match["per"], match["per_number"]
        name = _PER.get(unit) or _name(unit, one=number is None or is_one(number))
        said = f" per {number_words(number)} {name}" if number else f" per {name}"
    if match["per2"]:
        said += f" per {_PER.get(match['per2']) or _name(match['per2'], one=True)}"
    return said


def _minus(match: re.Match[str]) -> str:
    return "minus " if match["minus"] else ""


RULES = (feet_and_inches, unclear_thousands, range_with_unit, with_unit, unit_alone, blood_count)
