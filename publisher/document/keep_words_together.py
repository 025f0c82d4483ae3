"""Spaces that do not break: inside a date, a time, a phone number, a dose (UKAAF G003)."""

import re

_NUMBER = r"\d+(?:[.,:/]\d+)*"
_UNITS = (
    "a[.]?m[.]?|p[.]?m[.]?|noon|midnight|o[’']clock"
    "|kg|g|mg|mcg|µg|μg|ng|micrograms?|milligrams?|grams?|kilograms?"
    "|l|ml|litres?|millilitres?|units?|mmol|kcal|calories"
    "|mm|cm|m|km|metres?|miles?|%|percent|°C"
    "|tablets?|capsules?|puffs?|drops?|sachets?|teaspoons?|spoonfuls?|doses?"
    "|times|seconds?|minutes?|hours?|days?|weeks?|months?|years?"
)
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_TOGETHER = re.compile(
    # A date in any language that writes day, month, year; then what English writes besides.
    rf"(?<!\w){_DAY} [^\W\d]+ \d{{4}}(?!\w)"
    rf"|(?<!\w){_DAY} (?:{_MONTHS})(?!\w)"
    rf"|(?<!\w)(?:{_MONTHS}) (?:{_DAY}, )?\d{{4}}(?!\w)"
    # A phone number: an area or country code, and groups of digits.
    r"|(?<![\w,.])(?:\+\d{1,3}|\(?0\d+\)?)(?: \(?\d{2,}\)?)+(?!\w)"
    r"|(?<!\w)116 \d{3}(?!\w)"
    # A dose, a time, a length of time, with the sign that limits it.
    rf"|(?:[<>≤≥±≈~] )?(?<!\w){_NUMBER} (?:{_UNITS})(?!\w)"
    rf"|[<>≤≥±≈~] {_NUMBER}"
)


def keep_words_together(words: str) -> str:
    """The words, of the same length, with a NO-BREAK SPACE wherever a line must not break."""
    return _TOGETHER.sub(lambda found: found[0].replace(" ", "\N{NO-BREAK SPACE}"), words)
