"""The default voice: hibari's "heart", American, with its weights inside the package."""

import re
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from publisher.diagnostics import Problems, error
from publisher.speech.engines.ipa import to_misaki, unknown_sounds
from publisher.speech.engines.rhotic import with_r
from publisher.speech.latin import folded, not_latin
from publisher.speech.segment import Segment
from publisher.speech.utterance import Utterance

if TYPE_CHECKING:
    from publisher.speech.engines.protocol import Samples

_LONGEST = 400
"""Phonemes that the model takes at a time (hibari.tts.MAX_PHONEMES)."""

_NOUGHT = "[nought](/nˈɔʊt/)"
"""American "nought" is heard as "not": "take not 0.5 milligrams". This is heard as it is meant."""


class Heart:
    """A small neural voice, much faster than speech; the same bytes on every run."""

    name = "heart"
    description = "clear and natural, American accent (hibari)"
    languages = ("en",)
    licence = "Apache-2.0"
    online = False
    sample_rate = 24000

    @property
    def installed(self) -> bool:
        """Whether the package is there."""
        return find_spec("hibari") is not None

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
                for each in _pieces(self._phonemes(utterance))
            ]
        ).astype(np.float32)

    def _phonemes(self, utterance: Utterance) -> str:
        """The utterance in misaki's alphabet.

        hibari's own normaliser is left out: it would read dates in the American order.
        """
        model = _model()
        marked = "".join(_marked(each, model) for each in utterance.words)
        tokens = model.g2p.phonemize_tokens(model.g2p.tokenize(marked))
        silent = [
            each.text
            for each in tokens
            if re.search(r"[^\W_]", each.text)
            and not (each.phonemes and set(each.phonemes) <= model.vocab.keys())
        ]
        phonemes = "".join(
            f"{each.phonemes or ''}{' ' if each.whitespace else ''}" for each in tokens
        ).strip()
        if silent or not phonemes:
            words = ", ".join(silent) or utterance.text
            message = f"the voice 'heart' has no sound for: {words}"
            remedy = "give the pronunciation in the front matter, under `pronunciations`"
            raise Problems([error("AUDIO-004", message, remedy, utterance.span)])
        return phonemes


@cache
def _model() -> Any:
    from hibari import Hibari

    return Hibari(voice="heart")


def _marked(segment: Segment, model: Any) -> str:
    """A segment as hibari's g2p takes it: [words](/phonemes/) where we know the phonemes."""
    text = segment.text
    if segment.ipa:
        return f"[{folded(text)}](/{to_misaki(with_r(text, segment.ipa))}/)"
    if segment.letters:
        letters, _, ending = text.partition("'")
        phonemes = _letters(letters.replace(" ", ""), model)
        return f"[{letters}](/{phonemes}{'z' if ending else ''}/)"
    if segment.respelling:
        return f"[{folded(text)}](/{_respelt(segment.respelling, model)}/)"
    return re.sub(r"\b[Nn]ought\b", _NOUGHT, text)


def _letters(letters: str, model: Any) -> str:
    """The names of letters, with the British Z."""
    parts = re.split("(Z)", folded(letters))
    said = ["zˈɛd" if each == "Z" else model.g2p.lexicon.get_NNP(each)[0] for each in parts if each]
    return " ".join(said)


def _respelt(respelling: str, model: Any) -> str:
    """A respelling syllable by syllable, with the stress on the one in capitals."""
    said = ""
    for syllable in re.split(r"[\s-]+", respelling):
        sounds = re.sub("[ˈˌ]", "", model.g2p(folded(syllable.lower()), normalize_text=False))
        stressed = syllable.isupper() and len(syllable) > 1
        said += re.sub(r"(?=[AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻ])", "ˈ", sounds, count=1) if stressed else sounds
    return said


def _pieces(phonemes: str) -> list[str]:
    """Phonemes in pieces that the model takes, cut at pauses, else between words."""
    pieces = [""]
    for part in re.split(r"(?<=[,;:—])\s+|(?<=\s)(?=\S)", phonemes):
        if pieces[-1] and len(pieces[-1]) + len(part) >= _LONGEST:
            pieces.append("")
        pieces[-1] += part if part.endswith(" ") else f"{part} "
    return [each.strip() for each in pieces if each.strip()]
