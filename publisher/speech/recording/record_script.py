"""From a script to a recording: every utterance is spoken once, ever."""

import struct
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING

from publisher.byte_cache import ByteCache, content_key
from publisher.speech.engines import Cast
from publisher.speech.recording.codec import CODECS
from publisher.speech.recording.recording import Recording
from publisher.speech.script import Script
from publisher.speech.utterance import Utterance
from publisher.theme.tokens import Voice

if TYPE_CHECKING:
    from publisher.speech.recording.clip import Clip

_PROCESSING = 1
"""Counts the ways in which clips were trimmed and made loud; a change makes old clips unknown."""

_OVERSHOOT = 1.2
"""Decibels that MP3 at these bit rates may add to a peak (0.7 was seen)."""

_LENGTH = struct.Struct("<I")


def record_script(
    script: Script, engine: Cast, style: Voice, codec: str, cache: ByteCache
) -> Recording:
    """Speak what the cache does not know, encode it, and put all in order.

    Each utterance is kept as soon as it is spoken, so that nothing is lost where the voice fails
    or the process is killed. Raises `Problems` where words give no sound.
    """
    coder, rate, kbps = CODECS[codec], engine.sample_rate, style.bit_rate_kbps
    pieces, samples, lead, spoken = [], [], [], []
    silences, encoder = _silences(script, style), coder.version
    for each, (before, after) in zip(script.utterances, silences, strict=True):
        padding = (round(before * rate), max(0, round(after * rate) - coder.delay))
        key = _clip_key(each, engine, style)
        piece_key = content_key(key, encoder, rate, kbps, padding)
        found = cache.get(piece_key)
        if found is None:
            clip = _clip(each, engine, style, key, cache)
            found = _LENGTH.pack(len(clip)) + coder.encode(_padded(clip, padding), rate, kbps)
            cache.put(piece_key, found)
        piece = found[_LENGTH.size :]
        pieces.append(piece)
        samples.append(coder.samples(piece, rate, kbps))
        lead.append(coder.delay + padding[0])
        spoken.append(_LENGTH.unpack_from(found)[0])
    return Recording(
        script, codec, rate, kbps, tuple(pieces), tuple(samples), tuple(lead), tuple(spoken)
    )


def spoken_seconds(recording: Recording, style: Voice) -> float:
    """The running time of a recording as it was before it was encoded."""
    silence = sum(before + after for before, after in _silences(recording.script, style))
    return sum(recording.spoken) / recording.rate + silence


def _silences(script: Script, style: Voice) -> list[tuple[float, float]]:
    """Seconds before and after each utterance; between two of them lies the longer pause."""
    utterances, pauses = script.utterances, style.pauses
    after = [
        max(each.pause_after, following.pause_before) for each, following in pairwise(utterances)
    ]
    before = [pauses.start, *(0.0 for _ in after)]
    return list(zip(before, [*after, pauses.end], strict=False))[: len(utterances)]


def _clip_key(utterance: Utterance, engine: Cast, style: Voice) -> str:
    """A name for all that makes the sound of an utterance, and nothing else."""
    return content_key(
        _PROCESSING,
        engine.version_for(utterance),
        engine.sample_rate,
        style.speed,
        style.loudness_lufs,
        style.peak_dbtp,
        utterance.language,
        [
            (each.text, each.ipa, each.respelling, each.letters, each.language)
            for each in utterance.words
        ],
    )


def _clip(utterance: Utterance, engine: Cast, style: Voice, key: str, cache: ByteCache) -> "Clip":
    import soundfile

    found = cache.get(key)
    if found is not None:
        samples, _ = soundfile.read(BytesIO(found), dtype="int16")
        return samples  # type: ignore[no-any-return]  # soundfile has no types
    from publisher.speech.recording.clip import make_clip

    highest = style.peak_dbtp - _OVERSHOOT
    clip = make_clip(utterance, engine, style.speed, style.loudness_lufs, highest)
    with BytesIO() as buffer:
        soundfile.write(buffer, clip, engine.sample_rate, format="FLAC", subtype="PCM_16")
        cache.put(key, buffer.getvalue())
    return clip


def _padded(clip: "Clip", padding: tuple[int, int]) -> "Clip":
    import numpy as np

    return np.pad(clip, padding)
