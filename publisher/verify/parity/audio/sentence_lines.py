"""Sentences one by one, whatever they share a line with."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from publisher.verify.parity.audio.spoken_line import SpokenLine

_END = re.compile(r"(?<=[.?!:])\s+")


def sentences(lines: Sequence[str]) -> tuple[str, ...]:
    """What stands in some lines, cut behind each mark that can end a sentence."""
    return tuple(part for each in lines for part in _END.split(each) if part)


def sentence_lines(lines: Sequence[SpokenLine]) -> Iterator[SpokenLine]:
    """The same of lines that are expected."""
    for each in lines:
        also = sentences((each.also,))
        for number, text in enumerate(sentences((each.text,))):
            yield replace(each, text=text, also=also[number] if number < len(also) else "")
