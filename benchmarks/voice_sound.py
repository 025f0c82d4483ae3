"""What a finished recording sounds like: measured, and recognised again."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise

import numpy as np
import soundfile

from publisher.backends import Context, find_backends
from publisher.document import Document
from publisher.speech import Role, Utterance
from publisher.speech.recording import NarrationOptions, find_voice, leaflet_script
from publisher.speech.recording.loudness import integrated_loudness, true_peak
from publisher.verify.parity.sound import HeardSentence, listen

_ALL = frozenset(Role) - {Role.RUNNING_TIME}
"""The running time is told in rounded minutes, and so differs between two ways to measure it."""

_FRAME = 0.01
_QUIET = 10 ** (-50 / 20)


@dataclass(frozen=True, slots=True)
class VoiceSound:
    """One leaflet as one voice reads it.

    `loudness` is in LUFS, `peak` in dBTP, `silence` the longest one in seconds.
    """

    leaflet: str
    seconds: float
    loudness: float
    peak: float
    silence: float
    sentences: tuple[HeardSentence, ...] = field(repr=False)


def voice_sound(
    voice: str, document: Document, context: Context, roles: AbstractSet[Role] = _ALL
) -> VoiceSound:
    """Have a leaflet read out as `publisher build` does, and listen to the MP3.

    Only sentences with these roles are counted, and only English ones: another language would be
    recognised as nothing.
    """
    backend, options = find_backends()["audio"], NarrationOptions(voice=voice)
    made = backend.render(document, options, context).content
    samples, rate = soundfile.read(BytesIO(made), dtype="float32")
    utterances = spoken(voice, document, context, len(samples) / rate)
    heard = listen([each.text for each in utterances], made)
    return VoiceSound(
        document.metadata.id,
        len(samples) / rate,
        integrated_loudness(samples, rate),
        true_peak(samples),
        _longest_silence(samples, rate),
        tuple(
            each
            for each, said in zip(heard, utterances, strict=True)
            if said.role in roles and _is_english(said)
        ),
    )


def spoken(
    voice: str, document: Document, context: Context, seconds: float
) -> tuple[Utterance, ...]:
    """All that a leaflet says in a recording of that length."""
    style, options = context.theme.tokens.voice, NarrationOptions(voice=voice)
    reader = find_voice(options, style)
    script = leaflet_script(document, context.wording, style, options, reader, seconds)
    return script.utterances


def _is_english(said: Utterance) -> bool:
    tags = (said.language, *(each.language for each in said.words if each.language))
    return all(each.startswith("en") for each in tags)


def _longest_silence(samples: "np.ndarray[tuple[int], np.dtype[np.float32]]", rate: int) -> float:
    """Seconds between two sounds over -50 dB; what lies around all sound does not count."""
    frame = round(rate * _FRAME)
    frames = samples[: len(samples) // frame * frame].reshape(-1, frame)
    loud = np.flatnonzero(np.sqrt((frames**2).mean(axis=1)) >= _QUIET)
    return max((int(after - before - 1) for before, after in pairwise(loud)), default=0) * _FRAME
