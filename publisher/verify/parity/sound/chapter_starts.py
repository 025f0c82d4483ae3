"""Whether each chapter of a recording begins with its heading."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from publisher.verify.parity.audio.recording import HeardChapter
from publisher.verify.parity.difference import Difference, DifferenceKind
from publisher.verify.parity.sound.hearing import Hearing
from publisher.verify.parity.sound.pauses import RATE, Stretch
from publisher.verify.parity.sound.recogniser import recognise

if TYPE_CHECKING:
    from publisher.verify.parity.sound.pauses import Samples

_EARLY, _LATE = 0.3, 2.0
"""Seconds that a heading may seem to begin before its chapter, and may begin after it."""

_ENOUGH = 0.5
"""The share of a heading's words that has to be heard there."""

_ALIKE = 0.6
"""How alike the letters have to be of a heading that the recogniser writes in its own way."""

_LISTENED = 10.0
"""Seconds behind the start of a chapter that are listened to again."""


def compare_chapter_starts(
    hearing: Hearing, chapters: Sequence[HeardChapter], samples: "Samples"
) -> list[Difference]:
    """A difference for each chapter that does not begin where its heading is heard."""
    headings = [number for number, line in enumerate(hearing.script.lines) if line.begins]
    doubtful = [
        (line, each)
        for line, each in zip(headings, chapters, strict=False)
        if not _is_heard(hearing, line, each.start)
    ]
    end = len(samples) / RATE
    pieces: list[Stretch] = [
        (each.start, min(each.start + _LISTENED, end))
        for _, each in doubtful
        if each.start < end - 0.1
    ]
    heard = recognise(samples, pieces)
    differences = []
    for number, (line, each) in enumerate(doubtful):
        words = heard[number] if number < len(heard) else ()
        start, stop = hearing.script.bounds[line]
        expected = hearing.script.words[start:stop]
        said = "".join(word.word for word in words)
        late = bool(words) and words[0].start > each.start + _LATE
        if late or _likeness("".join(expected), said) < _ALIKE:
            found = " ".join(word.word for word in words)
            differences.append(
                Difference(
                    DifferenceKind.STRUCTURE,
                    hearing.script.lines[line].unit,
                    f"chapter begins with: {each.title}",
                    f"chapter begins with: {found}",
                )
            )
    return differences


def _is_heard(hearing: Hearing, line: int, time: float) -> bool:
    start, end = hearing.script.bounds[line]
    partners = [each for each in hearing.alignment.partners[start:end] if each >= 0]
    if not partners or len(partners) < (end - start) * _ENOUGH:
        return False
    return time - _EARLY <= hearing.heard[partners[0]].start <= time + _LATE


def _likeness(expected: str, heard: str) -> float:
    return SequenceMatcher(None, expected, heard[: len(expected)], False).ratio()
