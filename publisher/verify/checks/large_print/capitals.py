"""Words in capitals."""

import re
from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_RUN = re.compile(r"\b[A-Z]{2,}(?:[ ,'’-]+[A-Z]{2,}){2,}\b")


def check_capitals(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """No three words in a row are all capitals (UKAAF G003; standards.md 1.3)."""
    for block in leaflet.texts:
        for found in _RUN.finditer(block.words):
            message = "words are in capitals, which have no shape to know them by"
            yield Finding("capitals", message, block.where, words=found[0])
