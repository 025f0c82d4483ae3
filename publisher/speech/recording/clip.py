"""From a script to one stretch of sound, with the place of every utterance in it."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from publisher.diagnostics import Problems, error
from publisher.speech.engines import Engine
from publisher.speech.script import Script
from publisher.speech.segment import Segments
from publisher.speech.utterance import Utterance

if TYPE_CHECKING:
    from publisher.theme.tokens import Pauses

Samples = NDArray[np.float32]
Clips = dict[tuple[str, Segments], Samples]
"""What was spoken already, by language and words, so that nothing is spoken twice."""

_FRAME = 0.01
_QUIET = 10 ** (-45 / 20)
_INAUDIBLE = 10 ** (-60 / 20)
_LEAD, _TAIL, _FADE = 0.02, 0.08, 0.005
_LONGEST_SILENCE = 0.8


@dataclass(frozen=True, slots=True)
class Sound:
    """Mono samples between -1 and 1, `rate` of them a second.

    `marks` holds the first sample of each utterance of the script, and the one after its last.
    """

    samples: Samples
    rate: int
    marks: tuple[tuple[int, int], ...]

    @property
    def seconds(self) -> float:
        """The running time."""
        return len(self.samples) / self.rate


def speak_script(
    script: Script, engine: Engine, speed: float, pauses: "Pauses", clips: Clips
) -> Sound:
    """Speak the utterances that are not in `clips` yet, and join them all with their pauses.

    Raises `Problems` where the voice gives no sound for words.
    """
    parts: list[Samples] = [_silence(pauses.start, engine)]
    marks: list[tuple[int, int]] = []
    place, after = len(parts[0]), 0.0
    for each in script.utterances:
        clip = _clip(each, engine, speed, clips)
        silence = _silence(max(after, each.pause_before) if marks else 0, engine)
        place += len(silence)
        parts += [silence, clip]
        marks.append((place, place + len(clip)))
        place, after = place + len(clip), each.pause_after
    parts.append(_silence(pauses.end, engine))
    return Sound(np.concatenate(parts), engine.sample_rate, tuple(marks))


def with_samples(sound: Sound, samples: Samples) -> Sound:
    """The same sound made louder or softer: as many samples, the same marks."""
    return replace(sound, samples=samples)


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


def _clip(utterance: Utterance, engine: Engine, speed: float, clips: Clips) -> Samples:
    key = (utterance.language, utterance.words)
    if key not in clips:
        spoken = _spoken(utterance, engine, speed)
        if len(spoken) == 0 or float(np.abs(spoken).max()) < _INAUDIBLE:
            message = f"the voice '{engine.name}' stayed silent at: {utterance.text}"
            remedy = "write it in other words, or choose another voice (`publisher voices`)"
            raise Problems([error("AUDIO-004", message, remedy, utterance.span)])
        clips[key] = trimmed(spoken, engine.sample_rate)
    return clips[key]


def _spoken(utterance: Utterance, engine: Engine, speed: float) -> Samples:
    try:
        return engine.speak(utterance, speed)
    except Problems:
        raise
    except Exception as problem:  # a voice may fail in any way
        message = f"the voice '{engine.name}' failed at: {utterance.text} ({problem})"
        remedy = "try again, or choose another voice (`publisher voices`)"
        raise Problems([error("AUDIO-008", message, remedy, utterance.span)]) from problem


def _silence(seconds: float, engine: Engine) -> Samples:
    return np.zeros(round(seconds * engine.sample_rate), np.float32)


def _faded(samples: Samples, rate: int) -> Samples:
    length = min(round(rate * _FADE), len(samples) // 2)
    ramp = np.linspace(0, 1, length, dtype=np.float32)
    faded = samples.copy()
    faded[:length] *= ramp
    faded[len(faded) - length :] *= ramp[::-1]
    return faded
