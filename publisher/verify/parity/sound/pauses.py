"""Where a recording pauses, and how it is cut there, so that no word is cut in two."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

RATE = 16_000
"""Samples a second of everything that is recognised."""

LONGEST = 28.0
"""Seconds of sound that are recognised at a time; Whisper takes 30."""

_FRAME = 160
_QUIET = 10 ** (-45 / 20)
_LEAST = 25
"""Frames of 10 ms: shorter than the pause between two sentences, longer than one in a word."""

_PIECE = 0.4
"""Seconds: the least that is worth a piece of its own."""

Stretch = tuple[float, float]


def find_pauses(samples: "Samples") -> list[Stretch]:
    """Start and end, in seconds, of each stretch that is 45 dB under the loudest frame."""
    import numpy as np

    count = len(samples) // _FRAME
    if not count:
        return []
    level = np.sqrt((samples[: count * _FRAME].reshape(count, _FRAME) ** 2).mean(axis=1))
    quiet = np.concatenate([[False], level <= level.max() * _QUIET, [False]])
    edges = np.flatnonzero(quiet[1:] != quiet[:-1])
    return [
        (float(start) / 100, float(end) / 100)
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if end - start >= _LEAST
    ]


def cut_at_pauses(
    pauses: Sequence[Stretch], start: float, end: float, longest: float = LONGEST
) -> list[Stretch]:
    """Pieces of at most `longest` seconds between two places, each cut in the midst of a pause.

    A piece without a pause is longer, up to `LONGEST` seconds; then speech is cut all the same.
    """
    places = [(begin + stop) / 2 for begin, stop in pauses if start < begin and stop < end]
    pieces: list[Stretch] = []
    while end - start > longest:
        ahead = [each for each in places if each > start + _PIECE]
        near = [each for each in ahead if each <= start + longest] or ahead[:1]
        place = near[-1] if near else end
        if place - start > LONGEST:
            place = start + LONGEST
        pieces.append((start, place))
        start = place
    return [*pieces, (start, end)] if end > start else pieces
