"""The sound of a recording, decoded once for all rules."""

from dataclasses import dataclass, field
from io import BytesIO

import numpy as np
import soundfile
from numpy.typing import NDArray

from publisher.theme.tokens import Voice
from publisher.verify.checks.audio.opened import Chapter, open_recording
from publisher.verify.finished_file import FinishedFile

_LUFS, _DBTP = -19.0, -1.0
"""Podcast practice for mono, where no house style says otherwise (standards.md 5.2)."""
_FRAME = 0.01
_QUIET = 10 ** (-50 / 20)


@dataclass(frozen=True, slots=True)
class Heard:
    """Mono samples between -1 and 1, `rate` of them a second.

    `loudness` (LUFS) and `peak` (dBTP) are those of the house style. `levels` are the root mean
    squares of each hundredth of a second.
    """

    samples: NDArray[np.float32] = field(repr=False)
    rate: int
    chapters: tuple[Chapter, ...]
    loudness: float
    peak: float
    levels: NDArray[np.float32] = field(repr=False)

    @property
    def is_quiet(self) -> NDArray[np.bool_]:
        """Of each hundredth of a second, whether nothing is heard in it (under -50 dB)."""
        return self.levels < _QUIET

    @property
    def silences(self) -> list[tuple[float, float]]:
        """Begin and end of each silence in seconds."""
        edges = np.flatnonzero(
            np.diff(np.concatenate([[False], self.is_quiet, [False]]).astype(np.int8))
        )
        return [(start * _FRAME, end * _FRAME) for start, end in edges.reshape(-1, 2).tolist()]

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing to hear at all."""
        return bool(self.is_quiet.all())


def hear(file: FinishedFile, voice: Voice | None) -> Heard:
    """Decode a recording. Raises `UnreadableRecording` or `soundfile.SoundFileError`."""
    chapters = open_recording(file, voice).chapters
    samples, rate = soundfile.read(BytesIO(file.content), dtype="float32", always_2d=True)
    mono = np.ascontiguousarray(samples.mean(axis=1))
    size = round(rate * _FRAME)
    count = len(mono) // size
    levels = np.sqrt((mono[: count * size].reshape(count, size) ** 2).mean(axis=1))
    return Heard(
        mono,
        rate,
        chapters,
        voice.loudness_lufs if voice else _LUFS,
        voice.peak_dbtp if voice else _DBTP,
        levels,
    )
