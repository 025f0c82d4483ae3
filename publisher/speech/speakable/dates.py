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
_YEAR = r"(?P<year>[12][0-9]{3}|['’][0-9]{2})(?![\w,.-]*[0-9])"
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
_SHORT_MONTHS = "|".join(each[:3] for each in _MONTHS)
_DATE_BEFORE = re.compile(
    rf"(?:\b{_DAY}{_TH}\s(?:of\s)?(?:{_SHORT_MONTHS})[a-z]*"
    rf"|(?:{'|'.join(_MONTHS)}),?)(?:\s[12][0-9]{{3}})?$|\b{_DAY}([./]){_DAY}\1(?:20)?[0-9]{{2}}$"
)
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
    r"(?:(?<=\b[Oo]n )|(?<=\b[Bb]y )|(?<=\b[Ff]rom )|(?<=\b[Uu]ntil )|(?<=day ))"
    r"([0-9]{1,2})/(0[1-9]|1[0-2])(?![\w/]|[.,][0-9])"
)
def day_and_month(match: re.Match[str]) -> str | None:
    """A date of numbers without its year, behind a word of time: on 24/03."""
    day = int(match[1])
    return f"the {ordinal(day)} of {_MONTHS[int(match[2]) - 1]}" if 0 < day < 32 else None


@rule(r"(?<![\w.,/-])(0[1-9]|1[0-2])/(20[0-9]{2})(?![\w/-]|[.,][0-9])")
def month_number(match: re.Match[str]) -> str:
    """A month in numbers, as packages of medicine bear it: 03/2027."""
    return f"{_MONTHS[int(match[1]) - 1]} {year(int(match[2]))}"


@rule(
    rf"\s?(?:-|–|—)\s?(?={_DAY}{_TH}\s(?:of\s)?(?:{_SHORT_MONTHS})"
    rf"|{_DAY}([./]){_DAY}\1(?:20)?[0-9]{{2}}\b)"
)
def until_date(match: re.Match[str]) -> str | None:
    """The dash between two dates: 24 March – 2 April, 24/03/2026–28/03/2026."""
    return " to " if _DATE_BEFORE.search(match.string[: match.start()].rstrip()) else None


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


@rule(
    rf"(?<!\w)({_WEEKDAY})\b\.?(?=,?\s{_DAY}(?:{_TH}\s(?:of\s)?{_MONTH}|[/.-][01]?[0-9][/.-])"
    rf"|[,.]?(?:\s(?:and|or|&))?\s{_WEEKDAY}\b)",
    re.IGNORECASE,
)
def weekday(match: re.Match[str]) -> str:
    """The short name of a day before its date or before another day: Tue 24 March, Sat & Sun."""
    return _WEEKDAYS[match[1].lower()]


@rule(r"(?<![\w'’-])(Mon|Tues?|Weds?|Thu(?:rs?)?|Fri)(?:\b\.(?=[\s,;:)]+[a-z0-9&@(])|(?![\w.'’-]))")
def weekday_alone(match: re.Match[str]) -> str:
    """The short name of a day that is no other word: Mon, Tues."""
    return _WEEKDAYS[match[1].lower()]


@rule(r"(?:(?<=[,&] )|(?<=and )|(?<=or ))(?:Sat|Sun)\b\.?")
def weekend(match: re.Match[str]) -> str | None:
    """The short names of the weekend, behind that of another day: Fri, Sat and Sun."""
    before = re.search(
        rf"\b({_WEEKDAY})(?:\w*day)?\.?,?\s?(?:and|or|&|,)?\s$",
        match.string[: match.start()],
        re.IGNORECASE,
    )
    return _WEEKDAYS[match[0].lower().rstrip(".")] if before else None


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
    years = match["year"]
    return (
        f"{month} {year(int(years if years[0].isdigit() else f'20{years[1:]}'))}"
        if years
        else month
    )


RULES = (
    iso_date,
    numeric_date,
    day_and_month,
    month_number,
    until_date,
    day_range,
    long_date,
    month_first,
    month_and_year,
    weekday_range,
    weekday,
    weekday_alone,
    weekend,
)
