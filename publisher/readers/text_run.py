"""Neighbouring texts as one, without losing where each came from."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from publisher.diagnostics import Span
from publisher.document.nodes import Text


class TextRun:
    """The words of some `Text` nodes that follow each other, such as the lines of a paragraph."""

    def __init__(self, pieces: Sequence[Text]) -> None:
        self._spans = [each.span for each in pieces]
        self._starts = [0, *accumulate(len(each.text) for each in pieces)][:-1]
        self.words = "".join(each.text for each in pieces)

    def span(self, offset: int) -> Span:
        """The place in the source of the character at `offset`."""
        number = bisect_right(self._starts, offset) - 1
        span = self._spans[number]
        by = offset - self._starts[number]
        return replace(span, column=span.column + by) if span.column else span

    def part(self, start: int, end: int) -> list[Text]:
        """The words from `start` to `end` as one text; nothing where there are none."""
        if start == end:
            return []
        return [Text(self.words[start:end], span=self.span(start))]
