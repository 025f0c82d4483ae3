"""Dates in British order: "24/03/2026" is "the twenty-fourth of March twenty twenty-six"."""

import re
from datetime import date

from publisher.speech.speakable.lexer import CannotSayError, rule
from publisher.speech.speakable.number_words import ordinal, year

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>[12][0-9]{3})(?![\w,.-]*[0-9])"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_TH = r"(?:st|nd|rd|th)?"
_THE = r"(?:(?P<the>[Tt]he)\s)?"
_WEEKDAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "tues": "Tuesday",
    "wed": "Wednesday",
    "weds": "Wednesday",
    "thu": "Thursday",
    "thur": "Thursday",
    "thurs": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
_WEEKDAY = rf"(?:{'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})"


@rule(r"(?<![\w/.-])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![\w/-])")
def iso_date(match: re.Match[str]) -> str:
    """A date as computers write it: 2026-03-24."""
    return _date(int(match[3]), int(match[2]), match[1], match[0])


@rule(r"(?<![\w/.-])([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![\w/-])")
def numeric_date(match: re.Match[str]) -> str:
    """A date of numbers: day, month, year, and never month first."""
    years = match[4] if len(match[4]) == 4 else f"20{match[4]}"
    return _date(int(match[1]), int(match[3]), years, match[0])


@rule(
    rf"{_THE}(?<![\w.,/-])(?P<first>{_DAY}){_TH}\s?(?:-|–|to|and)\s?(?P<last>{_DAY}){_TH}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?"
)
def day_range(match: re.Match[str]) -> str:
    """A span of days in one month: 24–28 March."""
    link = "and" if "and" in match[0] else "to"
    first, last = ordinal(int(match["first"])), ordinal(int(match["last"]))
    the = match["the"] or "the"
    return f"{the} {first} {link} the {last} of {_month_and_year(match)}"


@rule(rf"{_THE}(?<![\w.,/-])(?P<day>{_DAY}){_TH}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?")
def long_date(match: re.Match[str]) -> str:
    """A date with the month in letters: 24 March 2026, 24th of Mar."""
    return f"{match['the'] or 'the'} {ordinal(int(match['day']))} of {_month_and_year(match)}"


@rule(rf"(?<!\w){_MONTH}\s(?P<day>{_DAY})(?:{_TH},?\s{_YEAR}|(?:st|nd|rd|th)(?!\w))")
def month_first(match: re.Match[str]) -> str:
    """A date in American order, said in the British one."""
    return f"the {ordinal(int(match['day']))} of {_month_and_year(match)}"


@rule(rf"(?<!\w){_MONTH},?\s{_YEAR}")
def month_and_year(match: re.Match[str]) -> str:
    """A month with its year: August 2019."""
    return _month_and_year(match)


@rule(rf"(?<!\w)({_WEEKDAY})\.?(\s?(?:-|–|to)\s?)({_WEEKDAY})\b", re.IGNORECASE)
def weekday_range(match: re.Match[str]) -> str:
    """Short names of days: Mon–Fri."""
    return f"{_WEEKDAYS[match[1].lower()]} to {_WEEKDAYS[match[3].lower()]}"


@rule(rf"(?<!\w)({_WEEKDAY})(?=,?\s{_DAY}{_TH}\s(?:of\s)?{_MONTH})", re.IGNORECASE)
def weekday(match: re.Match[str]) -> str:
    """The short name of a day before its date: Tue 24 March."""
    return _WEEKDAYS[match[1].lower()]


def _date(day: int, month: int, years: str, text: str) -> str:
    try:
        date(int(years), month, day)
    except ValueError as problem:
        message = f"'{text}' is no date in British order (day, month, year)"
        raise CannotSayError(message) from problem
    return f"the {ordinal(day)} of {_MONTHS[month - 1]} {year(int(years))}"


def _month_and_year(match: re.Match[str]) -> str:
    short = match["month"][:3]
    month = next(each for each in _MONTHS if each.startswith(short))
    return f"{month} {year(int(match['year']))}" if match["year"] else month


RULES = (
    iso_date,
    numeric_date,
    day_range,
    long_date,
    month_first,
    month_and_year,
    weekday_range,
    weekday,
)
