"""A date as people write it."""

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d\b"

DATE = (
    rf"(?:{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}|{_MONTH}\s+{_DAY},?\s+{_YEAR}|{_MONTH},?\s+{_YEAR}"
    rf"|\d{{4}}-\d\d-\d\d\b|\d{{1,2}}[/.-]\d{{1,2}}[/.-]{_YEAR}|\d{{1,2}}/{_YEAR})"
)
"""The pattern of a date, for `re.IGNORECASE`; it has no groups."""


@dataclass(frozen=True, slots=True)
class DateInWords:
    """A day, and why it may not be the right one (or nothing)."""

    day: date
    doubt: str = ""


def read_date(words: str) -> DateInWords | None:
    """The day that `words` (which match `DATE`) mean; `None` where the calendar has no such day.

    Numbers alone are read as day, month, year.
    """
    numbers = [int(each) for each in re.findall(r"\d+", words)]
    month = re.search(_MONTH, words, re.IGNORECASE)
    doubt = ""
    if month:
        year = next(each for each in numbers if each > 31)
        days = [each for each in numbers if each <= 31]
        parts = (year, _MONTHS.index(month[0][:3].lower()) + 1, days[0] if days else 1)
        doubt = "" if days else "the text names no day, so the first of the month was taken"
    elif len(numbers) == 2:
        parts = (numbers[1], numbers[0], 1)
        doubt = "the text names no day, so the first of the month was taken"
    elif numbers[0] > 31:
        parts = (numbers[0], numbers[1], numbers[2])
    else:
        parts = (numbers[2], numbers[1], numbers[0])
        if numbers[0] <= 12 and numbers[0] != numbers[1]:
            doubt = "it was read as day, month, year"
    try:
        return DateInWords(date(*parts), doubt)
    except ValueError:
        return None
