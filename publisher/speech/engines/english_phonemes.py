"""English in the alphabet of Kokoro and hibari (misaki's), by hibari's dictionaries and rules."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from publisher.diagnostics import Problems, error
from publisher.speech.engines.ipa import to_british_misaki, to_misaki
from publisher.speech.engines.rhotic import with_r
from publisher.speech.latin import folded
from publisher.speech.segment import Segment
from publisher.speech.utterance import Utterance

LONGEST = 400
"""Phonemes that the models take at a time (hibari.tts.MAX_PHONEMES; Kokoro takes 510)."""

_NOUGHT = "[nought](/nˈɔʊt/)"
"""American "nought" is heard as "not": "take not 0.5 milligrams". This is heard as it is meant."""


class EnglishPhonemes:
    """Words to phonemes for the voice `name`; `british` chooses the dictionary."""

    def __init__(self, name: str, *, british: bool) -> None:
        self._name = name
        self._british = british

    def pieces(self, utterance: Utterance) -> list[str]:
        """The utterance in pieces that a model takes.

        hibari's own normaliser is left out: it would read dates in the American order. Raises
        `Problems` for words that have no sound.
        """
        g2p = _g2p(self._british)
        marked = "".join(self._marked(each) for each in utterance.words)
        tokens = g2p.phonemize_tokens(g2p.tokenize(marked))
        known = symbols().keys()
        silent = [
            each.text
            for each in tokens
            if re.search(r"[^\W_]", each.text)
            and not (each.phonemes and set(each.phonemes) <= known)
        ]
        phonemes = "".join(
            f"{each.phonemes or ''}{' ' if each.whitespace else ''}" for each in tokens
        ).strip()
        if silent or not phonemes:
            words = ", ".join(silent) or utterance.text
            message = f"the voice '{self._name}' has no sound for: {words}"
            remedy = "give the pronunciation in the front matter, under `pronunciations`"
            raise Problems([error("AUDIO-004", message, remedy, utterance.span)])
        return _cut(phonemes)

    def _marked(self, segment: Segment) -> str:
        """A segment as hibari takes it: [words](/phonemes/) where we know the phonemes."""
        text = segment.text
        if segment.ipa:
            ipa = segment.ipa
            said = to_british_misaki(ipa) if self._british else to_misaki(with_r(text, ipa))
            return f"[{folded(text)}](/{said}/)"
        if segment.letters:
            letters, _, ending = text.partition("'")
            phonemes = self._letters(letters.replace(" ", ""))
            return f"[{letters}](/{phonemes}{'z' if ending else ''}/)"
        if segment.respelling:
            return f"[{folded(text)}](/{self._respelt(segment.respelling)}/)"
        return text if self._british else re.sub(r"\b[Nn]ought\b", _NOUGHT, text)

    def _letters(self, letters: str) -> str:
        """The names of letters, with the British Z."""
        spell = _g2p(self._british).lexicon.get_NNP
        parts = re.split("(Z)", folded(letters))
        return " ".join("zˈɛd" if each == "Z" else spell(each)[0] for each in parts if each)

    def _respelt(self, respelling: str) -> str:
        """A respelling syllable by syllable, with the stress on the one in capitals."""
        said = ""
        for syllable in re.split(r"[\s-]+", respelling):
            found = _g2p(self._british)(folded(syllable.lower()), normalize_text=False)
            # No syllable of English ends with an h that is said: "meh" has none.
            sounds = re.sub("[ˈˌ]", "", found).rstrip("h")
            if syllable.isupper() and len(syllable) > 1:
                sounds = re.sub(r"(?=[AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻ])", "ˈ", sounds, count=1)
            said += sounds
        return said


@cache
def symbols() -> Mapping[str, int]:
    """The number of each phoneme in the models of Kokoro and hibari."""
    import json
    from importlib.resources import files

    text = (files("hibari") / "assets" / "vocab.json").read_text(encoding="utf-8")
    numbers: dict[str, int] = json.loads(text)
    return numbers


@cache
def _g2p(british: bool) -> Any:
    from hibari.g2p import G2P

    return G2P(british=british)


def _cut(phonemes: str) -> list[str]:
    """Phonemes in pieces that a model takes, cut at pauses, else between words."""
    pieces = [""]
    for part in re.split(r"(?<=[,;:—])\s+|(?<=\s)(?=\S)", phonemes):
        if pieces[-1] and len(pieces[-1]) + len(part) >= LONGEST:
            pieces.append("")
        pieces[-1] += part if part.endswith(" ") else f"{part} "
    return [each.strip() for each in pieces if each.strip()]
