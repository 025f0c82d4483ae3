"""Listening again where something was not heard, in other honest ways.

The piece of sound is cut out and heard alone, more slowly, and with its neighbours: never with a
hint of what it should be. What is heard once is there; only what is heard in none of these ways
is not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from statistics import quantiles
from typing import TYPE_CHECKING

from publisher.verify.parity.sound.heard_word import HeardWord
from publisher.verify.parity.sound.hearing import Hearing, hearing
from publisher.verify.parity.sound.pauses import LONGEST, RATE, Stretch, cut_at_pauses
from publisher.verify.parity.sound.recogniser import recognise
from publisher.verify.parity.sound.suspicion import Suspicion

if TYPE_CHECKING:
    from publisher.verify.parity.sound.pauses import Samples

_NEAR = 1.0
"""Seconds by which the recogniser may be wrong about where a word ends."""

_SHORTEST = 0.6
"""Seconds: of less, nothing can be recognised."""

_SPOKEN = 0.2
"""Seconds that no word takes less than, pauses included."""

_LONG, _LONG_BY = 1.5, 0.6
"""How many times longer than usual, and by how many more seconds, a sentence is looked into."""

_ALIKE = 0.7
"""How alike the letters have to be of a sentence and of what is heard for the same once more."""

_MOST_NEIGHBOURS = 3
_MOST_WORDS = 60
_LONGEST_SPAN = 6
"""Sentences that are looked at together."""


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to listen: beam, pace, and how many neighbours on each side are heard, too.

    In `breaths`, what lies between two pauses is heard alone.
    """

    beam: int
    slowed: float = 1.0
    neighbours: int = 0
    breaths: bool = False


_WAYS = (
    _Way(5),
    _Way(5, 0.85),
    _Way(5, neighbours=1),
    _Way(5, breaths=True),
    _Way(1, 0.85, 2),
)


@dataclass(frozen=True, slots=True)
class Unheard:
    """Sentences from `first` up to `last`, what still stands against them, and what was heard."""

    first: int
    last: int
    suspicion: Suspicion
    heard: str


def look_again(hearing_: Hearing, samples: "Samples", pauses: Sequence[Stretch]) -> list[Unheard]:
    """What no way of listening could hear."""
    whole = len(samples) / RATE
    open_: list[Unheard] = []
    for first, last in _spans(hearing_.suspicion, hearing_):
        part = hearing_.part(first, last)
        if part.suspicion:
            open_.append(Unheard(first, last, part.suspicion, part.words))
    for way in _WAYS:
        if not open_:
            break
        pieces = [_piece(hearing_, each, way, pauses, whole) for each in open_]
        flat = [stretch for piece in pieces for stretch in piece]
        heard = iter(recognise(samples, flat, beam=way.beam, slowed=way.slowed))
        left = []
        for each, piece in zip(open_, pieces, strict=True):
            words = [word for _ in piece for word in next(heard)]
            again = _again(hearing_, each, _bounds(hearing_, each, way, whole), words)
            rest = each.suspicion & again.suspicion
            if rest:
                left.append(Unheard(each.first, each.last, rest, again.words))
        open_ = left
    return open_


def look_for_repetitions(
    hearing_: Hearing, samples: "Samples", pauses: Sequence[Stretch]
) -> list[Unheard]:
    """Sentences that take far longer than their letters need, and that are said twice.

    The recogniser writes what is said twice in a row only once, so each breath is heard alone.
    """
    whole = len(samples) / RATE
    way = _Way(5, breaths=True)
    spans = [
        (number, Unheard(number, number + 1, Suspicion(), ""))
        for number in _long_sentences(hearing_, pauses, whole)
    ]
    pieces = [_piece(hearing_, each, way, pauses, whole) for _, each in spans]
    heard = iter(recognise(samples, [stretch for piece in pieces for stretch in piece]))
    found = []
    for (number, each), piece in zip(spans, pieces, strict=True):
        words = [word for _ in piece for word in next(heard)]
        bounds = _bounds(hearing_, each, way, whole)
        again = _again(hearing_, each, bounds, words)
        if _is_twice(again):
            suspicion = Suspicion(added=frozenset({0}))
            found.append(Unheard(number, number + 1, suspicion, again.words))
    return found


def _is_twice(hearing_: Hearing) -> bool:
    """Whether what was heard is the script once more behind the script."""
    expected = "".join(hearing_.script.words)
    heard = [each.word for each in hearing_.heard]
    return any(
        min(_likeness(expected, heard[:place]), _likeness(expected, heard[place:])) >= _ALIKE
        for place in range(1, len(heard))
    )


def _likeness(expected: str, heard: Sequence[str]) -> float:
    return SequenceMatcher(None, expected, "".join(heard), False).ratio()


def _long_sentences(hearing_: Hearing, pauses: Sequence[Stretch], whole: float) -> Iterator[int]:
    """Sentences whose sound is much longer than is usual in the recording for so many letters."""
    sounds = [
        _voiced(hearing_.time(number, number + 1, whole), pauses) / len(line.text)
        for number, line in enumerate(hearing_.script.lines)
    ]
    # The time of a short sentence holds much of its neighbours'; the lower quarter has least of it.
    usual = quantiles(sounds, n=4)[0] if len(sounds) > 1 else 0.0
    lost = hearing_.suspicion.lost
    for number, (sound, line) in enumerate(zip(sounds, hearing_.script.lines, strict=True)):
        letters = len(line.text)
        # The time of sentences that were not heard falls to their neighbours.
        if lost.isdisjoint(range(number - 1, number + 2)) and (
            (sound - usual * _LONG) * letters > _LONG_BY
        ):
            yield number


def _voiced(stretch: Stretch, pauses: Sequence[Stretch]) -> float:
    start, end = stretch
    silent = sum(max(0.0, min(end, stop) - max(start, begin)) for begin, stop in pauses)
    return end - start - silent


def _spans(found: Suspicion, hearing_: Hearing) -> Iterator[tuple[int, int]]:
    """The sentences to look at again, neighbours together."""
    bounds = hearing_.script.bounds
    lines = {*found.lost, *found.added, *(line for line, _ in found.extra)}
    lines |= {number - 1 for number in found.added | {line for line, _ in found.extra} if number}
    for number, (start, end) in enumerate(bounds):
        if any(start <= place < end for place in found.missing):
            lines.add(number)
    first = last = -1
    for number in sorted(lines):
        if last == number and number - first < _LONGEST_SPAN:
            last += 1
            continue
        if first >= 0:
            yield first, last
        first, last = number, number + 1
    if first >= 0:
        yield first, last


def _bounds(hearing_: Hearing, each: Unheard, way: _Way, whole: float) -> tuple[int, int]:
    """The sentences to listen to: those in doubt with their neighbours.

    There are more neighbours where what was heard of them leaves no time for the sentences.
    """
    count = len(hearing_.script.lines)
    words = len(hearing_.script.part(each.first, each.last).words)
    for neighbours in range(way.neighbours, _MOST_NEIGHBOURS + 1):
        first, last = max(0, each.first - neighbours), min(count, each.last + neighbours)
        start, end = hearing_.time(first, last, whole)
        more = len(hearing_.script.part(first, last).words)
        if end - start >= more * _SPOKEN or more > _MOST_WORDS + words:
            break
    return first, last


def _piece(
    hearing_: Hearing, each: Unheard, way: _Way, pauses: Sequence[Stretch], whole: float
) -> list[Stretch]:
    first, last = _bounds(hearing_, each, way, whole)
    start, end = (_at_pause(time, pauses) for time in hearing_.time(first, last, whole))
    if end - start < _SHORTEST:
        start, end = max(0.0, start - _SHORTEST / 2), min(whole, end + _SHORTEST / 2)
    longest = _SHORTEST if way.breaths else LONGEST * way.slowed
    return cut_at_pauses(pauses, start, end, longest)


def _at_pause(time: float, pauses: Sequence[Stretch]) -> float:
    """The middle of the pause that lies nearest to a time; the time itself where none is near."""
    middles = [(start + end) / 2 for start, end in pauses if start - _NEAR < time < end + _NEAR]
    return min(middles, key=lambda middle: abs(middle - time), default=time)


def _again(
    hearing_: Hearing, each: Unheard, bounds: tuple[int, int], words: Sequence[HeardWord]
) -> Hearing:
    first, last = bounds
    heard = hearing(hearing_.script.part(first, last), words)
    return (
        heard
        if bounds == (each.first, each.last)
        else heard.part(each.first - first, each.last - first)
    )
