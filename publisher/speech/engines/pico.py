"""The British voice: SVOX Pico, small and a little metallic."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from publisher.speech.engines.ipa import to_xsampa, unknown_sounds
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
    description = "plain, British accent; also German, Spanish, French and Italian (SVOX Pico)"
    languages = tuple(_VOICES)
    licence = "Apache-2.0"
    online = False
    sample_rate = 16000

    @property
    def installed(self) -> bool:
        """Whether the package is there."""
        return find_spec("py_nanotts") is not None

    def unspeakable(self, segment: Segment, language: str) -> str:
        """What is neither Latin nor, in English, a sound of English."""
        if segment.ipa and _main(language) == "en":
            return unknown_sounds(segment.ipa)
        return not_latin(segment.text)

    def speak(self, utterance: Utterance, speed: float) -> "Samples":
        """The sound of an utterance, each language in its own voice."""
        import numpy as np

        parts: list[Samples] = [
            _speak(text, _VOICES[_main(language)], speed) for language, text in _runs(utterance)
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


def _runs(utterance: Utterance) -> list[tuple[str, str]]:
    """Neighbouring segments of one language, as (language, text with Pico's mark-up)."""
    runs: list[tuple[str, str]] = []
    for segment in utterance.words:
        language = segment.language or utterance.language
        text = _marked(segment, _main(language) == "en")
        if not re.search(r"[^\W_]", text):
            text = text if runs else ""
        if runs and (runs[-1][0] == language or not re.search(r"[^\W_]", text)):
            runs[-1] = (runs[-1][0], runs[-1][1] + text)
        else:
            runs.append((language, text))
    return [each for each in runs if each[1].strip()]


def _marked(segment: Segment, english: bool) -> str:
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


def _main(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower()
