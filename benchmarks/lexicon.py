"""`python -m benchmarks.lexicon`: what the clinical lexicon changes in what voices say.

Without `--listen` phonemes are compared: what hibari (heart) and espeak-ng make of a bare word
beside the IPA of its entry. With `--listen N` the voices say "The word is …" for N words, evenly
spread over the lexicon, with the entry and without, and a recogniser writes what it hears.
"""

import argparse
import ctypes
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib.util import find_spec
from typing import Any

import numpy as np

from publisher.diagnostics import Span
from publisher.speech import Role, Utterance, find_engine, read_lexicon
from publisher.speech.engines.ipa import CONSONANTS, sounds, to_misaki
from publisher.speech.engines.rhotic import with_r
from publisher.speech.lexicon_entry import LexiconEntry
from publisher.speech.segment import Segment
from publisher.verify.parity.sound.pauses import RATE
from publisher.verify.parity.sound.recogniser import recognise, recogniser_missing

LANGUAGE = "en-GB"
_ALIKE = 0.85
"""How alike the sounds have to be; every voice has vowels of its own."""
_HEARD = 0.7
"""How alike the letters have to be of a word that the recogniser spells in its own way."""
_CHUNK = 40
_WEAK = str.maketrans(dict.fromkeys("ɪiᵻᵊɐʌʊu", "ə") | {"ː": "", "ɾ": "t", "T": "t", "ɡ": "g"})
_NO_VOWELS = frozenset({*CONSONANTS, *"ˈˌː ʧʤɹɡɾT"})
_SPELLINGS = (
    ("ph", "f"), ("ae", "e"), ("oe", "e"), ("ch", "k"), ("ck", "k"), ("qu", "kw"), ("x", "ks"),
    ("c", "k"), ("q", "k"), ("z", "s"), ("y", "i"), ("th", "t"), ("rh", "r"), ("our", "or"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bare:
    """What a program makes of a word that no lexicon helps it with."""

    word: str
    phonemes: str
    likeness: float
    stress_moved: bool

    @property
    def is_wrong(self) -> bool:
        """Whether a listener would hear another word, or none."""
        return self.likeness < _ALIKE or self.stress_moved


def main() -> int:
    """Compare and print; 0 whatever the figures are."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lexicon", description=__doc__)
    parser.add_argument("--listen", type=int, default=0, metavar="N", help="how many words")
    parser.add_argument("--voices", default="heart,pico", help="names with commas between")
    parser.add_argument("--most", type=int, default=15, metavar="N", help="wrong words to print")
    given = parser.parse_args()
    lexicon = read_lexicon(LANGUAGE)
    print(f"{len(lexicon)} words")
    for name, bare in (("hibari (heart)", _hibari), ("espeak-ng", _espeak)):
        _print_bare(name, lexicon, bare, given.most)
    if given.listen:
        if missing := recogniser_missing():
            raise SystemExit(missing)
        words = sorted(lexicon)[:: max(1, len(lexicon) // given.listen)][: given.listen]
        for name in given.voices.split(","):
            _print_heard(name, words, lexicon)
    return 0


def _print_bare(
    name: str,
    lexicon: Mapping[str, LexiconEntry],
    bare: Callable[[str, LexiconEntry], Bare | None],
    most: int,
) -> None:
    found = [bare(word, entry) for word, entry in sorted(lexicon.items())]
    known = [each for each in found if each is not None]
    if not known:
        print(f"{name}: not installed")
        return
    wrong = [each for each in known if each.is_wrong]
    print(f"\n{name}: {len(wrong)} of {len(known)} words are wrong without their entry")
    for each in sorted(wrong, key=lambda each: each.likeness)[:most]:
        moved = ", stress elsewhere" if each.stress_moved else ""
        print(f"  {each.word:24} {each.phonemes:28} {100 * each.likeness:3.0f} % alike{moved}")


def _hibari(word: str, entry: LexiconEntry) -> Bare | None:
    if find_spec("hibari") is None:
        return None
    phonemes = _hibari_g2p()(word, normalize_text=False)
    return _bare(word, phonemes, to_misaki(with_r(word, entry.ipa)))


@cache
def _hibari_g2p() -> Any:
    from hibari import Hibari

    return Hibari(voice="heart").g2p


def _espeak(word: str, entry: LexiconEntry) -> Bare | None:
    if find_spec("espeakng_loader") is None:
        return None
    text = ctypes.c_char_p(word.encode())
    phonemes = _espeak_library().espeak_TextToPhonemes(ctypes.byref(text), 1, 2).decode()
    said = "".join(sounds(phonemes)).replace("(r)", "")
    return _bare(word, said, "".join(sounds(entry.ipa)).replace("(r)", ""))


@cache
def _espeak_library() -> ctypes.CDLL:
    import espeakng_loader

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_Initialize(2, 0, str(espeakng_loader.get_data_path()).encode(), 0)
    if library.espeak_SetVoiceByName(b"en"):
        raise SystemExit("espeak-ng has no English")
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    return library


def _bare(word: str, said: str, meant: str) -> Bare:
    likeness = SequenceMatcher(None, _weakened(said), _weakened(meant), False).ratio()
    return Bare(word, said, likeness, _stress(said) != _stress(meant))


def _weakened(phonemes: str) -> str:
    """Sounds without stress, and with one sign for all weak vowels."""
    return phonemes.replace("ˈ", "").replace("ˌ", "").translate(_WEAK)


def _stress(phonemes: str) -> int:
    """How many vowels stand before the main stress; in one syllable there is no other place."""
    mark = "ˈ" if "ˈ" in phonemes else "ˌ"
    before = phonemes.partition(mark)[0] if _vowels(phonemes) > 1 else ""
    return _vowels(before)


def _vowels(phonemes: str) -> int:
    return sum(each not in _NO_VOWELS for each in phonemes)


def _print_heard(name: str, words: Sequence[str], lexicon: Mapping[str, LexiconEntry]) -> None:
    with_entry = [Segment(word, lexicon[word].ipa, lexicon[word].respelling) for word in words]
    helped = _hear(name, with_entry)
    alone = _hear(name, [Segment(word) for word in words])
    good = sum(each >= _HEARD for each, _ in helped)
    bare = sum(each >= _HEARD for each, _ in alone)
    print(f"\n{name}: of {len(words)} words {good} are heard with the entry, {bare} without")
    for word, (now, heard), (before, otherwise) in zip(words, helped, alone, strict=True):
        if now < _HEARD or now < before - (1 - _HEARD):
            print(f"  {word:24} heard '{heard}', without the entry '{otherwise}' ({before:.2f})")


def _hear(name: str, segments: Sequence[Segment]) -> list[tuple[float, str]]:
    """For each word how alike it was to what was heard, and what was heard."""
    engine = find_engine(name)
    found = []
    for start in range(0, len(segments), _CHUNK):
        chunk = segments[start : start + _CHUNK]
        clips = [
            _resampled(engine.speak(_sentence(each), 1.0), engine.sample_rate) for each in chunk
        ]
        ends = [float(each) / RATE for each in np.cumsum([len(each) for each in clips])]
        pieces = list(zip([0.0, *ends], ends, strict=False))
        for segment, words in zip(
            chunk, recognise(np.concatenate(clips), pieces, beam=1), strict=True
        ):
            heard = " ".join(each.word for each in words)
            said = heard.partition(" is ")[2] or heard
            found.append((_likeness(segment.text, said), said))
    return found


def _sentence(segment: Segment) -> Utterance:
    words = (Segment("The word is "), segment, Segment("."))
    return Utterance(Role.PARAGRAPH, words, LANGUAGE, 0.0, 0.0, "", "", Span("lexicon"))


def _resampled(samples: "np.ndarray[Any, np.dtype[np.float32]]", rate: int) -> Any:
    """The samples at the recogniser's rate, with half a second of silence behind them."""
    count = round(len(samples) * RATE / rate)
    places = np.arange(count) * rate / RATE
    sound = np.interp(places, np.arange(len(samples)), samples).astype(np.float32)
    return np.concatenate([sound, np.zeros(RATE // 2, np.float32)])


def _likeness(word: str, heard: str) -> float:
    return SequenceMatcher(None, _key(word), _key(heard), False).ratio()


def _key(words: str) -> str:
    """Letters as they sound, so that "sefalexin" is "cefalexin"."""
    key = "".join(each for each in words.lower() if each.isalpha())
    for written, sounding in _SPELLINGS:
        key = key.replace(written, sounding)
    return "".join(each for place, each in enumerate(key) if key[place - 1 : place] != each)


if __name__ == "__main__":
    sys.exit(main())
