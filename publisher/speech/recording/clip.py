"""One utterance as sound: spoken, trimmed, and as loud as all others."""

import numpy as np
from numpy.typing import NDArray

from publisher.diagnostics import Problems, error
from publisher.speech.engines import Engine
from publisher.speech.recording.loudness import normalised
from publisher.speech.utterance import Utterance

Samples = NDArray[np.float32]
Clip = NDArray[np.int16]
"""Mono samples of 16 bits."""

_FULL = 32767
_FRAME = 0.01
_QUIET = 10 ** (-45 / 20)
_INAUDIBLE = 10 ** (-60 / 20)
_LEAD, _TAIL, _FADE = 0.02, 0.08, 0.005
_LONGEST_SILENCE = 0.8


def make_clip(
    utterance: Utterance, engine: Engine, speed: float, lufs: float, peak_dbtp: float
) -> Clip:
    """Speak an utterance. Raises `Problems` where the voice fails or stays silent."""
    return finished(spoken(utterance, engine, speed), utterance, engine, lufs, peak_dbtp)


def spoken(utterance: Utterance, engine: Engine, speed: float) -> Samples:
    """What the voice says. Raises `Problems` where it fails."""
    try:
        return engine.speak(utterance, speed)
    except Problems:
        raise
    except Exception as problem:  # a voice may fail in any way
        message = f"the voice '{engine.name}' failed at: {utterance.text} ({problem})"
        remedy = "try again, or choose another voice (`publisher voices`)"
        raise Problems([error("AUDIO-008", message, remedy, utterance.span)]) from problem


def finished(
    samples: Samples, utterance: Utterance, engine: Engine, lufs: float, peak_dbtp: float
) -> Clip:
    """What was said, trimmed and made loud. Raises `Problems` where there is nothing to hear."""
    if len(samples) == 0 or float(np.abs(samples).max()) < _INAUDIBLE:
        message = f"the voice '{engine.name}' stayed silent at: {utterance.text}"
        remedy = "write it in other words, or choose another voice (`publisher voices`)"
        raise Problems([error("AUDIO-004", message, remedy, utterance.span)])
    rate = engine.sample_rate
    clip = normalised(trimmed(samples, rate), rate, lufs, peak_dbtp)
    return np.clip(np.rint(clip * _FULL), -_FULL, _FULL).astype(np.int16)


def trimmed(samples: Samples, rate: int) -> Samples:
    """Sound without the silence around it, and with no long one inside.

    Silence is whatever lies 45 dB under the loudest frame of 10 ms.
    """
    frame = round(rate * _FRAME)
    count = len(samples) // frame
    if count == 0:
        return samples
    level = np.sqrt((samples[: count * frame].reshape(count, frame) ** 2).mean(axis=1))
    loud = np.flatnonzero(level > level.max() * _QUIET)
    if loud.size == 0:
        return samples[:0]
    kept = []
    start, last = max(0, loud[0] * frame - round(rate * _LEAD)), loud[0]
    longest = round(_LONGEST_SILENCE / _FRAME)
    for each in loud[1:]:
        if each - last > longest:
            kept.append(samples[start : (last + longest // 2) * frame])
            start = (each - longest // 2) * frame
        last = each
    kept.append(samples[start : (last + 1) * frame + round(rate * _TAIL)])
    return np.concatenate([_faded(each, rate) for each in kept])


def _faded(samples: Samples, rate: int) -> Samples:
    length = min(round(rate * _FADE), len(samples) // 2)
    ramp = np.linspace(0, 1, length, dtype=np.float32)
    faded = samples.copy()
    faded[:length] *= ramp
    faded[len(faded) - length :] *= ramp[::-1]
    return faded
