"""A voice for tests: its words cost nothing, and what it was given can be looked at."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from publisher.speech.latin import not_latin
from publisher.speech.segment import Segment
from publisher.speech.utterance import Utterance


@dataclass
class PlainVoice:
    """A tone of a tenth of a second a word, with half a second of silence around it."""

    name: str = "plain"
    description: str = "for tests"
    languages: tuple[str, ...] = ("en",)
    licence: str = "none"
    online: bool = False
    installed: bool = True
    sample_rate: int = 8000
    given: list[str] = field(default_factory=list)

    def unspeakable(self, segment: Segment, language: str) -> str:
        return not_latin(segment.text)

    def speak(self, utterance: Utterance, speed: float) -> NDArray[np.float32]:
        self.given.append(utterance.text)
        count = len(utterance.text.split()) * self.sample_rate // 10
        tone = 0.3 * np.sin(np.arange(count) * 2 * np.pi * 440 / self.sample_rate)
        around = np.zeros(self.sample_rate // 2)
        return np.concatenate([around, tone, around]).astype(np.float32)
