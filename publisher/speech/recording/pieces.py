"""The pieces of a recording, one an utterance: taken from the cache, or spoken and encoded."""

import struct
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from types import TracebackType
from typing import TYPE_CHECKING, Self

from publisher.byte_cache import ByteCache, content_key
from publisher.speech.engines import Cast
from publisher.speech.recording.codec import Codec
from publisher.speech.utterance import Utterance
from publisher.theme.tokens import Voice

if TYPE_CHECKING:
    from publisher.speech.recording.clip import Clip, Samples

_PROCESSING = 1
"""Counts the ways in which clips were trimmed and made loud; a change makes old clips unknown."""

_OVERSHOOT = 1.2
"""Decibels that MP3 at these bit rates may add to a peak (0.7 was seen)."""

_WAITING = 3
"""Utterances that may wait to be encoded while the voice speaks on: their sound is in memory."""

_LENGTH = struct.Struct("<I")


@dataclass(frozen=True, slots=True)
class _Made:
    """A clip as FLAC, empty where the cache has it, and its piece with the clip's length before."""

    clip: bytes
    piece: bytes


@dataclass(frozen=True, slots=True)
class _AtWork:
    clip_key: str
    piece_key: str
    made: Future[_Made]


class Pieces:
    """The pieces of one recording, in order.

    The voice speaks in the caller's thread; what it has said is levelled and encoded meanwhile in
    a second one, which does not live longer than the `with` block. Each piece depends on nothing
    but its own words, so the bytes are the same as if one thread did it all.
    """

    def __init__(self, engine: Cast, style: Voice, coder: Codec, cache: ByteCache) -> None:
        self._engine = engine
        self._style = style
        self._coder = coder
        self._version = coder.version
        self._cache = cache
        self._keys: list[str] = []
        self._kept: dict[str, bytes] = {}
        self._at_work: deque[_AtWork] = deque()
        self._encoding = ThreadPoolExecutor(1, "encoding")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        try:
            self._keep()
        finally:
            self._encoding.shutdown()

    @property
    def sounds(self) -> tuple[bytes, ...]:
        """The encoded sound of each, once the `with` block has ended."""
        return tuple(self._kept[key][_LENGTH.size :] for key in self._keys)

    @property
    def spoken(self) -> tuple[int, ...]:
        """How many samples of each are its words."""
        return tuple(_LENGTH.unpack_from(self._kept[key])[0] for key in self._keys)

    def add(self, utterance: Utterance, padding: tuple[int, int]) -> None:
        """The next piece; `padding` is how many samples are silent before and after its words.

        Raises `Problems` where these words, or those of a piece before, give no sound.
        """
        style, rate = self._style, self._engine.sample_rate
        clip_key = self._clip_key(utterance)
        if any(clip_key == each.clip_key for each in self._at_work):
            self._keep()  # the same words are not spoken twice
        key = content_key(clip_key, self._version, rate, style.bit_rate_kbps, padding)
        self._keys.append(key)
        kept = self._cache.get(key)
        if kept is not None:
            self._kept[key] = kept
            return
        said, clip = None, self._cache.get(clip_key)
        if clip is None:
            from publisher.speech.recording.clip import spoken

            said = spoken(utterance, self._engine, style.speed)
        made = self._encoding.submit(self._made, utterance, padding, clip, said)
        self._at_work.append(_AtWork(clip_key, key, made))
        self._keep(_WAITING)

    def _keep(self, waiting: int = 0) -> None:
        """Put into the cache what is made, until only so many are at work."""
        while len(self._at_work) > waiting:
            work = self._at_work.popleft()
            made = work.made.result()
            if made.clip:
                self._cache.put(work.clip_key, made.clip)
            self._cache.put(work.piece_key, made.piece)
            self._kept[work.piece_key] = made.piece

    def _made(
        self,
        utterance: Utterance,
        padding: tuple[int, int],
        known: bytes | None,
        said: "Samples | None",
    ) -> _Made:
        """A piece, of a clip that is known as FLAC or of what was said."""
        import numpy as np
        import soundfile

        engine, style, flac = self._engine, self._style, b""
        clip: Clip
        if said is None:
            clip, _ = soundfile.read(BytesIO(known or b""), dtype="int16")
        else:
            from publisher.speech.recording.clip import finished

            highest = style.peak_dbtp - _OVERSHOOT
            clip = finished(said, utterance, engine, style.loudness_lufs, highest)
            with BytesIO() as buffer:
                soundfile.write(buffer, clip, engine.sample_rate, format="FLAC", subtype="PCM_16")
                flac = buffer.getvalue()
        sound = self._coder.encode(np.pad(clip, padding), engine.sample_rate, style.bit_rate_kbps)
        return _Made(flac, _LENGTH.pack(len(clip)) + sound)

    def _clip_key(self, utterance: Utterance) -> str:
        """A name for all that makes the sound of an utterance, and nothing else."""
        engine, style = self._engine, self._style
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
