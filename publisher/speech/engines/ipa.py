"""The International Phonetic Alphabet, as far as English goes, in the alphabets of the voices.

Sounds are those of a British dictionary; a rhotic voice takes "(r)" as an r, another leaves it
out.
"""

from collections.abc import Iterator

_SAME = {
    "oʊ": "əʊ", "ɛə": "eə", "ɛː": "eə", "tʃ": "tʃ", "t͡ʃ": "tʃ", "ʧ": "tʃ", "dʒ": "dʒ", "d͡ʒ": "dʒ",
    "ʤ": "dʒ", "ɹ": "r", "ɛ": "e", "ɡ": "g", "a": "æ", "ɚ": "ə(r)", "ɝ": "ɜː(r)", "ɜ": "ɜː",
    "ɑ": "ɑː", "ɔ": "ɔː", "ɫ": "l", "ɾ": "t", "ʍ": "w", "ɐ": "ʌ", "ᵻ": "ɪ", "l̩": "əl", "n̩": "ən",
    "m̩": "əm", "'": "ˈ", "ɪː": "iː", "u": "u", "x": "k",
}  # fmt: skip
_NO_SOUND = frozenset(".‿ː()͡ˑ")

CONSONANTS = "p b t d k g tʃ dʒ f v θ ð s z ʃ ʒ h m n ŋ l r j w ʔ".split()
_VOWELS = (
    "æ e ɪ i ɒ ʌ ʊ u ə iː uː ɑː ɔː ɜː eɪ aɪ ɔɪ əʊ aʊ ɪə eə ʊə".split()  # by the British names
)
_OTHER = ("ˈ", "ˌ", " ", "(r)")
_SOUNDS = {each: each for each in (*CONSONANTS, *_VOWELS, *_OTHER)} | _SAME
_LONGEST = max(map(len, _SOUNDS))

_MISAKI = {
    "tʃ": "ʧ", "dʒ": "ʤ", "g": "ɡ", "r": "ɹ", "ʔ": "t",
    "e": "ɛ", "ɒ": "ɑ", "iː": "i", "uː": "u", "ɑː": "ɑ", "ɔː": "ɔ", "ɜː": "ɜɹ",
    "eɪ": "A", "aɪ": "I", "ɔɪ": "Y", "əʊ": "O", "aʊ": "W", "ɪə": "iə", "eə": "ɛɹ", "ʊə": "ʊɹ",
}  # fmt: skip
_BRITISH = {
    **_MISAKI, "æ": "a", "ɒ": "ɒ", "iː": "iː", "uː": "uː", "ɑː": "ɑː", "ɔː": "ɔː", "ɜː": "ɜː",
    "əʊ": "Q", "ɪə": "ɪə", "eə": "ɛː", "ʊə": "ʊə",
}  # fmt: skip
_XSAMPA = {
    "θ": "T", "ð": "D", "ʃ": "S", "ʒ": "Z", "ŋ": "N", "tʃ": "tS", "dʒ": "dZ", "ʔ": "t",
    "æ": "{", "e": "E", "ɪ": "I", "i": "I", "ɒ": "Q", "ʌ": "V", "ʊ": "U", "u": "U", "ə": "@",
    "iː": "i:", "uː": "u:", "ɑː": "A:", "ɔː": "O:", "ɜː": "3:", "eɪ": "eI", "aɪ": "aI", "ɔɪ": "OI",
    "əʊ": "@U", "aʊ": "aU", "ɪə": "I@", "eə": "e@", "ʊə": "U@", "ˈ": '"', "ˌ": "%", "(r)": "",
}  # fmt: skip
_PICO = {
    **_XSAMPA, "r": r"r\\", "eɪ": "e_I", "aɪ": "a_I", "ɔɪ": "O_I", "əʊ": "@_U", "aʊ": "a_U",
    "ɪə": "I_@", "eə": "e_@", "ʊə": "U_@",
}  # fmt: skip
_ESPEAK = {
    **_XSAMPA, "ʔ": "?", "æ": "a", "ɒ": "0", "əʊ": "oU", "ɪə": "i@", "u": "u:", "ˈ": "'", "ˌ": ",",
    " ": "||",
}  # fmt: skip


def unknown_sounds(ipa: str) -> str:
    """The characters that are no sound of English."""
    return "".join(sound for sound, known in _read(ipa) if not known)


def to_misaki(ipa: str) -> str:
    """The alphabet of Kokoro and hibari, American: a stress stands right before its vowel."""
    said = ""
    for sound in _stressed(sounds(ipa)):
        if sound in ("r", "(r)"):
            said += "" if said.endswith("ɹ") else "ɹ"
        else:
            said += _MISAKI.get(sound, sound)
    return said


def to_british_misaki(ipa: str) -> str:
    """The alphabet of Kokoro's British voices."""
    return "".join(_BRITISH.get(each, each) for each in _stressed(sounds(ipa)) if each != "(r)")


def to_espeak(ipa: str) -> str:
    """The mnemonics of espeak-ng's British voice, without the brackets around them."""
    return "".join(_ESPEAK.get(sound, sound) for sound in sounds(ipa))


def to_xsampa(ipa: str) -> str:
    """X-SAMPA as Pico's British voice takes it; it passes over what it does not know in silence.

    Its r has two backslashes, and the two halves of a diphthong stand on either side of "_".
    """
    return "".join(_PICO.get(sound, sound) for sound in sounds(ipa))


def _stressed(found: list[str]) -> Iterator[str]:
    """The sounds with each stress right before its vowel."""
    stress = ""
    for sound in found:
        if sound in "ˈˌ":
            stress = sound
            continue
        if stress and sound in _VOWELS:
            yield stress
            stress = ""
        yield sound


def sounds(ipa: str) -> list[str]:
    """The sounds and stresses, by their British names; what is unknown is left out."""
    known = [sound for sound, is_known in _read(ipa) if is_known]
    return [part for sound in known for part in _parts(sound)]


def _parts(sound: str) -> list[str]:
    """A sound as one or two of those that every voice has: "əl" is "ə" and "l"."""
    if sound in _MISAKI or sound in _XSAMPA or len(sound) == 1:
        return [sound]
    return [part for part, _ in _read(sound)]


def _read(ipa: str) -> list[tuple[str, bool]]:
    read: list[tuple[str, bool]] = []
    place = 0
    while place < len(ipa):
        for length in range(min(_LONGEST, len(ipa) - place), 0, -1):
            if ipa[place : place + length] in _SOUNDS:
                read.append((_SOUNDS[ipa[place : place + length]], True))
                break
        else:
            length = 1
            if ipa[place] not in _NO_SOUND:
                read.append((ipa[place], False))
        place += length
    return read
