"""The voices Emma and George of Kokoro-82M."""

from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from publisher.speech.engines.english_phonemes import EnglishPhonemes
from publisher.speech.engines.ipa import unknown_sounds
from publisher.speech.engines.pronunciation_as import PronunciationAs
from publisher.speech.engines.studio.parts import MODEL, STYLES
from publisher.speech.engines.version_of import version_of
from publisher.speech.latin import not_latin
from publisher.speech.segment import Segment
from publisher.speech.utterance import Utterance

if TYPE_CHECKING:
    from publisher.speech.engines.protocol import Samples

_PACKAGES = ("hibari-tts", "onnxruntime", "numpy")
_MODULES = ("studio/studio_voice.py", "studio/kokoro.py", "english_phonemes.py", "ipa.py")


@dataclass(frozen=True, slots=True)
class StudioVoice:
    """A British neural voice, as slow as speech; the same bytes on every run."""

    name: str
    description: str
    accent: str = "British"
    languages: tuple[str, ...] = ("en",)
    licence: str = "Apache-2.0"
    online: bool = False
    basic: tuple[str, ...] = ()
    sample_rate: int = 24000
    pronunciation: PronunciationAs = PronunciationAs.IPA
    word_times: bool = False

    @property
    def installed(self) -> bool:
        """Whether the model and the style of this voice were brought."""
        parts = (MODEL, STYLES[self.name])
        return find_spec("hibari") is not None and all(each.installed for each in parts)

    @property
    def how_to_install(self) -> str:
        """It is brought by a command of its own."""
        return f"publisher voices install {self.name}"

    @property
    def version(self) -> str:
        """Kokoro, its style, and the program that runs it."""
        model = f"kokoro {MODEL.digest[:12]}, {self.name} {STYLES[self.name].digest[:12]}"
        return f"{model}, {version_of(_PACKAGES, _MODULES)}"

    def unspeakable(self, segment: Segment, language: str) -> str:  # noqa: ARG002
        """What is neither Latin nor a sound of English."""
        return unknown_sounds(segment.ipa) if segment.ipa else not_latin(segment.text)

    def speak(self, utterance: Utterance, speed: float) -> "Samples":
        """The sound of an utterance, piece by piece where it is longer than the model takes."""
        import numpy as np

        from publisher.speech.engines.studio.kokoro import speak_phonemes

        pieces = EnglishPhonemes(self.name, british=True).pieces(utterance)
        return np.concatenate([speak_phonemes(each, self.name, speed) for each in pieces])


EMMA = StudioVoice("emma", "a woman's voice, nearly real; as slow as speech (Kokoro)")
GEORGE = StudioVoice("george", "a man's voice, nearly real; as slow as speech (Kokoro)")
