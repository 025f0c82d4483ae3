"""From a script to a recording: every utterance is spoken once, ever."""

from itertools import pairwise
from threading import Event

from publisher.byte_cache import ByteCache
from publisher.speech.engines import Cast
from publisher.speech.recording.codec import CODECS, Codec
from publisher.speech.recording.pieces import Pieces
from publisher.speech.recording.recording import Recording
from publisher.speech.script import Script
from publisher.theme.tokens import Voice


class NarrationStopped(Exception):
    """Nobody waits for the recording any more."""


def record_script(
    script: Script,
    engine: Cast,
    style: Voice,
    codec: str,
    cache: ByteCache,
    stopped: Event | None = None,
) -> Recording:
    """Speak what the cache does not know, encode it, and put all in order.

    Each utterance is kept when it is encoded, so that little is lost where the voice fails or the
    process is killed. Raises `Problems` where words give no sound, and `NarrationStopped` before
    the next utterance once `stopped` is set.
    """
    coder, rate, kbps = CODECS[codec], engine.sample_rate, style.bit_rate_kbps
    paddings = _paddings(script, style, coder, rate)
    pieces = _spoken(script, engine, style, coder, cache, stopped)
    return Recording(
        script,
        codec,
        rate,
        kbps,
        pieces.sounds,
        tuple(coder.samples(each, rate, kbps) for each in pieces.sounds),
        tuple(coder.delay + before for before, _ in paddings),
        pieces.spoken,
    )


def spoken_seconds(
    script: Script,
    engine: Cast,
    style: Voice,
    codec: str,
    cache: ByteCache,
    stopped: Event | None = None,
) -> float:
    """The running time as it is before encoding; speaks what it takes to know it.

    Raises what `record_script` raises.
    """
    pieces = _spoken(script, engine, style, CODECS[codec], cache, stopped)
    silence = sum(before + after for before, after in _silences(script, style))
    return sum(pieces.spoken) / engine.sample_rate + silence


def _spoken(
    script: Script,
    engine: Cast,
    style: Voice,
    coder: Codec,
    cache: ByteCache,
    stopped: Event | None,
) -> Pieces:
    paddings = _paddings(script, style, coder, engine.sample_rate)
    with Pieces(engine, style, coder, cache) as pieces:
        for each, padding in zip(script.utterances, paddings, strict=True):
            if stopped is not None and stopped.is_set():
                raise NarrationStopped
            pieces.add(each, padding)
    return pieces


def _paddings(script: Script, style: Voice, coder: Codec, rate: int) -> list[tuple[int, int]]:
    """Samples of silence to encode before and after each utterance."""
    return [
        (round(before * rate), max(0, round(after * rate) - coder.delay))
        for before, after in _silences(script, style)
    ]


def _silences(script: Script, style: Voice) -> list[tuple[float, float]]:
    """Seconds before and after each utterance; between two of them lies the longer pause."""
    utterances, pauses = script.utterances, style.pauses
    after = [
        max(each.pause_after, following.pause_before) for each, following in pairwise(utterances)
    ]
    before = [pauses.start, *(0.0 for _ in after)]
    return list(zip(before, [*after, pauses.end], strict=False))[: len(utterances)]
