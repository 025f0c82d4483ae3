"""Sounds of several voices made one."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publisher.speech.engines.protocol import Samples

_FRAME = 0.01
_QUIET = 10 ** (-45 / 20)
_NOTHING = 1e-6
_EDGE = 0.03
_GAP = 0.12
"""Seconds between two voices."""


def joined(parts: "list[Samples]", rate: int) -> "Samples":
    """The parts, `rate` samples a second, as loud as the first and without silence around each."""
    import numpy as np

    gap = np.zeros(round(rate * _GAP), np.float32)
    said: list[Samples] = []
    for each in parts:
        part = _trimmed(each, rate)
        said += [gap, part * (_level(said[0]) / max(_level(part), _NOTHING))] if said else [part]
    whole = np.concatenate(said)
    return whole / max(1.0, float(np.abs(whole).max(initial=0)))


def _level(samples: "Samples") -> float:
    """The root mean square."""
    import numpy as np

    return float(np.sqrt(np.mean(samples**2))) if len(samples) else 0.0


def _trimmed(samples: "Samples", rate: int) -> "Samples":
    import numpy as np

    frame = round(rate * _FRAME)
    count = len(samples) // frame
    level = np.abs(samples[: count * frame]).reshape(count, frame).max(axis=1, initial=0)
    loud = np.flatnonzero(level > level.max(initial=0) * _QUIET)
    if loud.size == 0:
        return samples[:0]
    edge = round(rate * _EDGE)
    return samples[max(0, loud[0] * frame - edge) : (loud[-1] + 1) * frame + edge]
