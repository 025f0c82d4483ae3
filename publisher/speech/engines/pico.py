"""The British voice: SVOX Pico, small and a little metallic."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from publisher.speech.engines.ipa import to_xsampa, unknown_sounds
from publisher.speech.engines.language_runs import language_runs
from publisher.speech.engines.main_language import main_language
from publisher.speech.engines.pronunciation_as import PronunciationAs
from publisher.speech.engines.version_of import version_of
from publisher.speech.latin import not_latin
from publisher.speech.segment import Segment
from publisher.speech.utterance import Utterance

if TYPE_CHECKING:
    from publisher.speech.engines.protocol import Samples

_M_PERTURB = -6  # of malloc.h; memory is filled with the complement of its value
_NUMBER_AND = re.compile(r"\b(hundred|thousand|million) and\b")
"""Pico pauses before "and", so that "two hundred and fifty" would be heard as two numbers."""

_LETTER_AND_WORD = re.compile(r"\b([A-Za-z])-(?=[a-z])")
"""Pico says the hyphen of "X-ray": "X hyphen ray"."""

_VOICES = {"en": "en-GB", "de": "de-DE", "es": "es-ES", "fr": "fr-FR", "it": "it-IT"}


class Pico:
    """A voice of the telephone age, British; the same bytes on every run."""

    name = "pico"
    description = "plain, a little metallic; also German, Spanish, French and Italian (SVOX Pico)"
    accent = "British"
    languages = tuple(_VOICES)
    licence = "Apache-2.0"
    online = False
    basic: tuple[str, ...] = ()
    sample_rate = 16000
    pronunciation = PronunciationAs.IPA
    word_times = False
    how_to_install = "pip install py-nanotts"

    @property
    def installed(self) -> bool:
        """Whether the package is there."""
        return find_spec("py_nanotts") is not None

    @property
    def version(self) -> str:
        """The package holds the voice."""
        return version_of(("py-nanotts",), ("pico.py", "ipa.py", "language_runs.py"))

    def unspeakable(self, segment: Segment, language: str) -> str:
        """What is neither Latin nor, in English, a sound of English."""
        if segment.ipa and main_language(language) == "en":
            return unknown_sounds(segment.ipa)
        return not_latin(segment.text)

    def speak(self, utterance: Utterance, speed: float) -> "Samples":
        """The sound of an utterance, each language in its own voice."""
        import numpy as np

        parts: list[Samples] = [
            _speak(text, _VOICES[main_language(language)], speed)
            for language, text in language_runs(utterance, _marked)
        ]
        return np.concatenate(parts).astype(np.float32)


def _speak(text: str, voice: str, speed: float) -> "Samples":
    import numpy as np

    with _clean_memory():
        pcm = _synthesiser().speak(text, voice=voice, speed=speed)
    return np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32768)


@cache
def _synthesiser() -> Any:
    from py_nanotts import NanoTTS

    return NanoTTS()


@contextmanager
def _clean_memory() -> Iterator[None]:
    """Have the C library hand out memory filled with zeros.

    Pico reads memory that it never wrote, so that its samples would depend on what the program
    did before. Only the GNU C library can do this; elsewhere they differ by what nobody hears.
    """
    import ctypes

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_PERTURB, 0xFF)
    try:
        yield
    finally:
        if mallopt is not None:
            mallopt(_M_PERTURB, 0)


def _marked(segment: Segment, language: str) -> str:
    """A segment with Pico's mark-up."""
    english = main_language(language) == "en"
    if segment.ipa and english:
        return f"<phoneme ph='{to_xsampa(segment.ipa)}'/>"
    if segment.letters and english:
        # On its own "A" would be the article, and Z is "zee" to no British ear.
        return segment.text.replace("A", "<phoneme ph='\"eI'/>").replace("Z", "zed")
    if segment.respelling:
        return re.sub(r"[\s-]+", " ", segment.respelling.lower())
    if not english:
        return segment.text
    text = _LETTER_AND_WORD.sub(r"\1 ", segment.text)
    return _NUMBER_AND.sub(r"\1 <phoneme ph='@nd'/>", text)
