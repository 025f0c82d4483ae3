"""British pronunciations for a voice that says every r."""

import re
from itertools import product

from publisher.speech.engines.ipa import CONSONANTS, sounds

_COLOURED = frozenset({"ɑː", "ɔː", "ɜː", "ə", "ɪə", "eə", "ʊə"})
_CONSONANT_LETTERS = re.compile(r"ph|th|sh|s?ch|ck|gh|wh|rr?h?|([bcdfghjklmnpqstvwxz])\1?")


_UNUSED = 1.5
"""What it costs to leave an r of the spelling or of the sound unexplained, in consonants."""


def with_r(word: str, ipa: str) -> str:
    """IPA with "(r)" where the spelling has an r that the British leave out.

    In an American voice "haɪpəkæl" would be heard as "hypocal" and not as "hypercal". Each r of
    the word is found in a sound, or in a vowel that an r colours, after about as many consonants.
    IPA that has "(r)" already is left as it is.
    """
    letters = _letters_r(word)
    if "(r)" in ipa or not letters or len(letters) > 4:
        return ipa
    found = sounds(ipa)
    places = _places(found)
    best = min(
        product((None, *places), repeat=len(letters)),
        key=lambda choice: _cost(choice, letters, places, found),
    )
    for index in best:
        if index is not None and found[index] != "r":
            found[index] += "(r)"
    return "".join(found)


def _cost(
    choice: tuple[int | None, ...], letters: list[int], places: dict[int, int], found: list[str]
) -> float:
    """How badly a choice of a sound for each r of the spelling fits, in consonants."""
    used = [index for index in choice if index is not None]
    if used != sorted(set(used)):
        return float("inf")
    cost = _UNUSED * (sum(found[index] == "r" for index in places if index not in used))
    silent = 0
    for place, index in zip(letters, choice, strict=True):
        if index is None:
            cost += _UNUSED
            continue
        cost += abs(place - silent - places[index])
        silent += found[index] != "r"
    return cost


def _letters_r(word: str) -> list[int]:
    """For each r of the spelling, how many consonants stand before it."""
    groups = [each[0] for each in _CONSONANT_LETTERS.finditer(word.lower())]
    return [place for place, each in enumerate(groups) if each.startswith("r")]


def _places(found: list[str]) -> dict[int, int]:
    """The same for each r that is said and each vowel that an r may colour, by its index."""
    places: dict[int, int] = {}
    before = 0
    for index, sound in enumerate(found):
        if sound == "r" or (sound in _COLOURED and found[index + 1 : index + 2] != ["r"]):
            places[index] = before
        before += sound in CONSONANTS and sound != "j"  # which no letter stands for
    return places
