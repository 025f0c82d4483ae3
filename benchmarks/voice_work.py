"""How much work a voice is: seconds of one core and memory, measured in a process of its own."""

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from publisher.speech import Utterance, find_engine

_FRAME = 0.02
_QUIETEST = 5
"""Percent of the frames of 20 ms that count as the voice's own silence."""


@dataclass(frozen=True, slots=True)
class VoiceWork:
    """`factor` is seconds of one core for a second of speech, the loading of the voice left out.

    `megabytes` is the most memory that the process took. `noise` is the level of what is heard
    where the voice is silent, in dB under its speech; None for perfect silence.
    """

    factor: float
    megabytes: int
    noise: float | None


def voice_work(voice: str, utterances: Sequence[Utterance], speed: float) -> VoiceWork:
    """Speak some utterances on one core; the first only loads the voice."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        return alone.submit(_speak, voice, tuple(utterances), speed).result()


def _speak(voice: str, utterances: tuple[Utterance, ...], speed: float) -> VoiceWork:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    import numpy as np

    engine = find_engine(voice)
    engine.speak(utterances[0], speed)
    began = _core_seconds()
    spoken = [engine.speak(each, speed) for each in utterances[1:]]
    seconds = _core_seconds() - began
    frame = round(engine.sample_rate * _FRAME)
    levels = np.concatenate(
        [
            np.sqrt((each[: len(each) // frame * frame].reshape(-1, frame) ** 2).mean(axis=1))
            for each in spoken
        ]
    )
    quiet = float(np.percentile(levels, _QUIETEST))
    loud = float(np.sqrt((levels[levels > np.median(levels)] ** 2).mean()))
    return VoiceWork(
        factor=seconds / (sum(map(len, spoken)) / engine.sample_rate),
        megabytes=_most_memory() // 2**10,
        noise=float(20 * np.log10(quiet / loud)) if quiet else None,
    )


def _core_seconds() -> float:
    """Processor time of this process and of those that it started and that have ended.

    Unlike the time on the clock it does not grow because the machine is busy.
    """
    return sum(os.times()[:4])


def _most_memory() -> int:
    """Kilobytes. The `resource` module would count the parent's memory, too."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(each.split()[1] for each in lines if each.startswith("VmHWM:")))
