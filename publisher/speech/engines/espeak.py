"""The voice for other languages: espeak-ng, which can be understood and is no pleasure to hear."""

import json
import re
import subprocess
import sys
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from publisher.diagnostics import Diagnostic, Problems, Span, error
from publisher.speech.engines import espeak_process
from publisher.speech.engines.ipa import to_espeak, unknown_sounds
from publisher.speech.engines.language_runs import language_runs
from publisher.speech.engines.main_language import main_language
from publisher.speech.engines.pronunciation_as import PronunciationAs
from publisher.speech.engines.version_of import version_of
from publisher.speech.latin import not_latin
from publisher.speech.segment import Segment
from publisher.speech.utterance import Utterance

if TYPE_CHECKING:
    from publisher.speech.engines.protocol import Samples

_SCRIPTS = {
    "ar": "ARABIC", "bg": "CYRILLIC", "bn": "BENGALI", "el": "GREEK", "fa": "ARABIC",
    "gu": "GUJARATI", "hi": "DEVANAGARI", "ne": "DEVANAGARI", "pa": "GURMUKHI", "ru": "CYRILLIC",
    "ta": "TAMIL", "te": "TELUGU", "uk": "CYRILLIC", "ur": "ARABIC",
}  # fmt: skip
_LATIN = (
    "cs", "cy", "da", "de", "en", "es", "fi", "fr", "ga", "gd", "hu", "it", "lt", "lv", "nl",
    "pl", "pt", "ro", "sk", "sq", "sv", "tr", "vi",
)  # fmt: skip
_WORDS_A_MINUTE = 150
_SECONDS = 60
"""How long one utterance may take; a tenth of a second is usual."""

_MARKS = frozenset("،؛؟۔।॥\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")


class Espeak:
    """A basic computer voice of many languages; the same bytes on every run."""

    name = "espeak"
    description = "basic computer voice, for languages that no other voice speaks (espeak-ng)"
    accent = "British"
    languages = tuple(sorted((*_SCRIPTS, *_LATIN)))
    licence = "GPL-3.0-or-later"
    online = False
    basic = languages
    sample_rate = 22050
    pronunciation = PronunciationAs.IPA
    word_times = False
    how_to_install = "pip install espeakng-loader"

    @property
    def installed(self) -> bool:
        """Whether the package is there, which holds program and voices."""
        return find_spec("espeakng_loader") is not None

    @property
    def version(self) -> str:
        """The package holds program and voices."""
        modules = ("espeak.py", "espeak_process.py", "ipa.py", "language_runs.py")
        return version_of(("espeakng-loader",), modules)

    def unspeakable(self, segment: Segment, language: str) -> str:
        """What is neither Latin nor of the language's script nor, in English, a sound."""
        main = main_language(language)
        if segment.ipa and main == "en":
            return unknown_sounds(segment.ipa)
        script = _SCRIPTS.get(main)
        return "".join(
            each
            for each in not_latin(segment.text)
            if script is None or not (each in _MARKS or _is_of(each, script))
        )

    def speak(self, utterance: Utterance, speed: float) -> "Samples":
        """The sound of an utterance, each language in its own voice.

        Raises `Problems` where espeak-ng fails, is stopped, or does not come back.
        """
        import numpy as np

        runs = [
            (main_language(language), text) for language, text in language_runs(utterance, _marked)
        ]
        asked = json.dumps({"rate": round(_WORDS_A_MINUTE * speed), "runs": runs})
        pcm = _run(asked.encode(), utterance.span)
        return np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32768)


def _run(asked: bytes, span: Span) -> bytes:
    try:
        done = subprocess.run(
            _command(), input=asked, capture_output=True, check=False, timeout=_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise Problems([_failed(str(problem), span)]) from problem
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise Problems([_failed(said[-1] if said else f"stopped by {-done.returncode}", span)])
    return done.stdout


@cache
def _command() -> list[str]:
    import espeakng_loader

    program = str(Path(espeak_process.__file__))
    places = (espeakng_loader.get_library_path(), espeakng_loader.get_data_path())
    # Without the program's packages it starts in a few hundredths of a second.
    return [sys.executable, "-I", "-S", program, *places]


def _failed(reason: str, span: Span) -> Diagnostic:
    message = f"the voice 'espeak' failed: {reason}"
    return error("AUDIO-008", message, "try again, or choose another voice", span)


def _is_of(character: str, script: str) -> bool:
    """Whether it is a letter, or a sign on one, of a script; digits are not."""
    is_letter = unicodedata.category(character)[0] in "LM"
    return is_letter and unicodedata.name(character, "").startswith(script)


def _marked(segment: Segment, language: str) -> str:
    """A segment with espeak's mark-up for phonemes, which are known of English only."""
    english = main_language(language) == "en"
    if segment.ipa and english:
        return f"[[{to_espeak(segment.ipa)}]]"
    if segment.letters and english:
        # On its own "A" would be the article.
        return re.sub(r"A\b", "[['eI]]", segment.text)
    if segment.respelling:
        return re.sub(r"[\s-]+", " ", segment.respelling.lower())
    return segment.text
