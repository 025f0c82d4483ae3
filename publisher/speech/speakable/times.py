"""Times of day: "5:30pm" is "five thirty P M", "17:30" is "seventeen thirty"."""

import re

from publisher.speech.segment import Segment, Segments, spelt
from publisher.speech.speakable.lexer import rule
from publisher.speech.speakable.number_words import cardinal

_CLOCK = r"(?<![\w.,:])(?:[01]?[0-9]|2[0-3])"
_MINUTES = r"[0-5][0-9]"
_NOON = r"\s?(?P<half>[ap])\.?m\b\.?"
_NOT_MORE = r"(?![\w:]|[.,][0-9])"


@rule(
    rf"({_CLOCK}(?:[:.]{_MINUTES})?)(?:\s?([ap])\.?m\b\.?)?\s?(?:-|–|to)\s?"
    rf"([0-9]{{1,2}}(?:[:.]{_MINUTES})?){_NOON}",
    re.IGNORECASE,
)
def span(match: re.Match[str]) -> Segments:
    """From one time to another: 9am–5pm, 9 to 5pm."""
    first = _twelve_hours(match[1], match[2]) if match[2] else (Segment(_clock(match[1])),)
    return (*first, Segment(" to "), *_twelve_hours(match[3], match["half"]))


@rule(
    rf"({_CLOCK}(?:[:.]{_MINUTES})?)(?:\s?([ap])\.?m\b\.?)\s?(?:-|–|to)\s?"
    r"((?:12\s?)?(?:noon|midday|midnight))\b",
    re.IGNORECASE,
)
def until_noon(match: re.Match[str]) -> Segments:
    """A span that ends at noon or midnight: 10am–12 noon."""
    end = match[3].lower().replace("12", "twelve ")
    return (*_twelve_hours(match[1], match[2]), Segment(f" to {end}"))


@rule(rf"({_CLOCK}):({_MINUTES})\s?(?:-|–|to)\s?([01]?[0-9]|2[0-3]):({_MINUTES}){_NOT_MORE}")
def clock_span(match: re.Match[str]) -> Segments:
    """From one time to another on the clock of the day: 08:00–20:00."""
    first = _on_the_clock(int(match[1]), match[2])
    return (*first, Segment(" to "), *_on_the_clock(int(match[3]), match[4]))


@rule(
    rf"(?<![\w.,:/-])(?:(0[0-9])({_MINUTES})|(1[0-9]|2[0-3])([0-5][1-9]|[1-5]0))\s?h(?:rs?)?\b"
    rf"|(?<=\b[Aa]t )(0[0-9])({_MINUTES})(?![\w/-]|[.,][0-9])"
)
def four_digits(match: re.Match[str]) -> str:
    """A time of four digits: 0830 hrs, 1745h, at 0900. "1400 hrs" may be a count of hours."""
    hour, minutes = (each for each in match.groups() if each)
    return "".join(each.text for each in _on_the_clock(int(hour), minutes))


@rule(rf"(?<=\b[Aa]t )([01]?[0-9]|2[0-3])\.({_MINUTES})(?!\w|[.,][0-9]|\s?[%°A-Za-z£])(?=\W|$)")
def dotted_clock(match: re.Match[str]) -> str:
    """A time with a full stop, after "at": at 12.30."""
    return _clock(f"{match[1]}:{match[2]}")


@rule(rf"({_CLOCK}(?:[:.]{_MINUTES})?){_NOON}", re.IGNORECASE)
def twelve_hours(match: re.Match[str]) -> Segments:
    """A time with am or pm: 9am, 5:30pm, 5.30 p.m."""
    after = match.string[match.end() :].lstrip()
    ends = match[0].endswith(".") and (not after or after[0].isupper())
    return _twelve_hours(match[1], match["half"], ends)


@rule(rf"(?:({_CLOCK})|(?<![\w.,:])24(?=:00)):({_MINUTES}){_NOT_MORE}(?:\s?(hours|hrs|h))?(?![\w])")
def clock(match: re.Match[str]) -> Segments:
    """A time with neither: 17:30, 09:05. Of 20:00, "twenty hundred" would be heard as a sum."""
    return _on_the_clock(int(match[1] or 0), match[2])


def _on_the_clock(hour: int, minutes: str) -> Segments:
    if minutes != "00":
        return (Segment(_clock(f"{hour}:{minutes}")),)
    if hour > 12:
        return _twelve_hours(str(hour - 12), "p")
    return (Segment(f"{cardinal(hour)} o'clock" if hour else "midnight"),)


def _twelve_hours(time: str, half: str, ends_sentence: bool = False) -> Segments:
    said = (Segment(f"{_clock(time)} "), spelt(f"{half}m"))
    return (*said, Segment(".")) if ends_sentence else said


def _clock(time: str) -> str:
    hour, _, minutes = time.replace(".", ":").partition(":")
    if not minutes or minutes == "00":
        return cardinal(int(hour))
    if minutes[0] == "0":
        return f"{cardinal(int(hour))} oh {cardinal(int(minutes))}"
    return f"{cardinal(int(hour))} {cardinal(int(minutes))}"


RULES = (span, until_noon, clock_span, four_digits, dotted_clock, twelve_hours, clock)
