"""Dates, doses and phone numbers that a line end divides."""

import re
from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_NUMBER = r"\d[\d,]*(?:[.:/]\d+)*"
_UNIT = (
    r"(?:mg|mcg|micrograms?|milligrams?|grams?|g|kg|kilograms?|ml|millilitres?|litres?|units?"
    r"|tablets?|capsules?|puffs?|drops?|sachets?|spoonfuls?|doses?|times"
    r"|seconds?|minutes?|hours?|days?|weeks?|months?|years?|am|pm|stone|cm|mm|metres?|miles?)"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_VALUE = re.compile(
    rf"\b\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?\b"
    rf"|\b{_MONTH}\s\d{{4}}\b"
    rf"|(?<![\w.,]){_NUMBER}\s{_UNIT}\b"
    r"|(?<![\w.,])\(?(?:\+\d{1,3}|0\d{2,4})\)?(?:\s\d{2,6}){1,3}\b"
)
"""A second opinion on what the readers keep together, written without a look at theirs."""


def check_divided_value(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """No date, dose, time or phone number is divided by the end of a line.

    UKAAF G003; standards.md 1.4. One that is longer than the line cannot be helped.
    """
    for block in leaflet.texts:
        words = "\n".join(line.words for line in block.lines)
        for found in _VALUE.finditer(words):
            width = len(found[0]) * leaflet.letter * block.lines[0].size
            if "\n" in found[0] and width < block.room:
                value = " ".join(found[0].split())
                page = block.lines[words.count("\n", 0, found.start())].page
                message = f"'{value}' is divided by the end of a line"
                yield Finding("divided-value", message, f"page {page}", words=value)
