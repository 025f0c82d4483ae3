"""Voices for tests: their words cost nothing, and what they were given can be looked at."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from publisher.byte_cache import ByteCache
from publisher.speech.engines import Cast, PronunciationAs
from publisher.speech.latin import not_latin
from publisher.speech.recording.record_script import record_script
from publisher.speech.recording.recording import Recording
from publisher.speech.script import Script
from publisher.speech.segment import Segment
from publisher.speech.utterance import Utterance
from publisher.theme.tokens import Voice
from tests.specimen import context

STYLE: Voice = context().theme.tokens.voice


@dataclass(eq=False)
class PlainVoice:
    """A tone of a tenth of a second a word, with half a second of silence around it."""

    name: str = "plain"
    description: str = "for tests"
    accent: str = "none"
    languages: tuple[str, ...] = ("en",)
    licence: str = "none"
    online: bool = False
    basic: tuple[str, ...] = ()
    installed: bool = True
    how_to_install: str = ""
    sample_rate: int = 8000
    version: str = "1"
    pronunciation: PronunciationAs = PronunciationAs.IPA
    word_times: bool = False
    given: list[str] = field(default_factory=list)
    heard: Callable[[Utterance], None] = lambda _: None

    def unspeakable(self, segment: Segment, language: str) -> str:
        return not_latin(segment.text)

    def speak(self, utterance: Utterance, speed: float) -> NDArray[np.float32]:
        self.given.append(utterance.text)
        self.heard(utterance)
        count = len(utterance.text.split()) * self.sample_rate // 10
        tone = 0.3 * np.sin(np.arange(count) * 2 * np.pi * 440 / self.sample_rate)
        around = np.zeros(self.sample_rate // 2)
        return np.concatenate([around, tone, around]).astype(np.float32)


def record(
    script: Script,
    voice: PlainVoice | None = None,
    *,
    codec: str = "mp3",
    cache: ByteCache | None = None,
    style: Voice = STYLE,
) -> Recording:
    """The recording of a script by a voice that costs nothing."""
    cast = Cast(voice or PlainVoice())
    return record_script(script, cast, style, codec, cache or ByteCache(None))
