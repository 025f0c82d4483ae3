"""The sentences of a text."""

import re
from collections.abc import Iterator

from publisher.readers.plain_text.traced_text import TracedText

_END = re.compile(r"(?<=[.?!])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n")
_ABBREVIATED = re.compile(r"\b(?:e\.g|i\.e|etc|Dr|Mr|Mrs|Ms|Prof|St|No|vs|[A-Z])\.$")
_LONGEST = 8


def sentences(words: TracedText) -> Iterator[TracedText]:
    """Cut after full stops, question and exclamation marks, and at line ends that were meant."""
    start = 0
    for match in _END.finditer(words.text):
        if match[0] != "\n" and _ABBREVIATED.search(
            words.text[max(start, match.start() - _LONGEST) : match.start()]
        ):
            continue
        end = match.end() - len(match[0]) + len(match[0].rstrip())
        yield words.cut(start, end)
        start = match.end()
    if rest := words.cut(start):
        yield rest
