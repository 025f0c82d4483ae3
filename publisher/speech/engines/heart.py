"""The default voice: hibari's "heart", American, with its weights inside the package."""

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from publisher.speech.engines.english_phonemes import EnglishPhonemes
from publisher.speech.engines.ipa import unknown_sounds
from publisher.speech.engines.pronunciation_as import PronunciationAs
from publisher.speech.engines.version_of import version_of
from publisher.speech.latin import not_latin
from publisher.speech.segment import Segment
from publisher.speech.utterance import Utterance

if TYPE_CHECKING:
    from publisher.speech.engines.protocol import Samples

_PACKAGES = ("hibari-tts", "onnxruntime", "numpy")
_MODULES = ("heart.py", "english_phonemes.py", "ipa.py", "rhotic.py")


class Heart:
    """A small neural voice, much faster than speech; the same bytes on every run."""

    name = "heart"
    description = "clear and natural (hibari)"
    accent = "American"
    languages = ("en",)
    licence = "Apache-2.0"
    online = False
    basic: tuple[str, ...] = ()
    sample_rate = 24000
    pronunciation = PronunciationAs.IPA
    word_times = False
    how_to_install = "pip install hibari-tts"

    @property
    def installed(self) -> bool:
        """Whether the package is there."""
        return find_spec("hibari") is not None

    @property
    def version(self) -> str:
        """The package holds the model."""
        return version_of(_PACKAGES, _MODULES)

    def unspeakable(self, segment: Segment, language: str) -> str:  # noqa: ARG002
        """What is neither Latin nor a sound of English."""
        return unknown_sounds(segment.ipa) if segment.ipa else not_latin(segment.text)

    def speak(self, utterance: Utterance, speed: float) -> "Samples":
        """The sound of an utterance, piece by piece where it is longer than the model takes."""
        import numpy as np

        model = _model()
        return np.concatenate(
            [
                model.from_ids(model.ids(each), speed, np.random.default_rng(0))
                for each in EnglishPhonemes(self.name, british=False).pieces(utterance)
            ]
        ).astype(np.float32)


@cache
def _model() -> Any:
    from hibari import Hibari

    return Hibari(voice="heart")
