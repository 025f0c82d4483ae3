"""The phonetic alphabet, in the alphabets of the voices, and the lexicon that uses it."""

import json
from importlib.resources import files

import pytest

from publisher.speech import Segment, find_engine, read_lexicon
from publisher.speech.engines.ipa import to_misaki, to_xsampa, unknown_sounds
from publisher.speech.engines.rhotic import with_r

VOCABULARY = json.loads((files("hibari") / "assets" / "vocab.json").read_text(encoding="utf-8"))
# What py-nanotts' British voice was found to take; anything else it passes over in silence.
PICO = set("p b t d k g tS dZ f v T D s z S Z h m n N l r j w".split()) | set(
    'A: { @ 3: E I i: O: Q U u: V aI aU eI @U OI I@ e@ U@ % " '.split(" ")
)
LEXICON = read_lexicon("en-GB")


@pytest.mark.parametrize(
    ("ipa", "misaki", "xsampa"),
    [
        ("mɪˈtæstəsiːz", "mɪtˈæstəsiz", 'mI"t{st@si:z'),
        ("ˌpærəˈsiːtəmɒl", "pˌæɹəsˈitəmɑl", '%p{r@"si:t@mQl'),
        ("ˈwɔː(r)fərɪn", "wˈɔɹfəɹɪn", '"wO:f@rIn'),
        ("tʃɜː(r)tʃ", "ʧɜɹʧ", "tS3:tS"),
        ("t͡ʃoʊ", "ʧO", "tS@U"),
        ("keə(r)", "kɛɹ", "ke@"),
        ("ˈbɒt.l̩", "bˈɑtəl", '"bQt@l'),
        ("ðɪs ˈθɪŋ", "ðɪs θˈɪŋ", 'DIs "TIN'),
    ],
)
def test_a_pronunciation_in_each_alphabet(ipa: str, misaki: str, xsampa: str) -> None:
    assert to_misaki(ipa) == misaki
    assert to_xsampa(ipa) == xsampa
    assert unknown_sounds(ipa) == ""


@pytest.mark.parametrize(
    ("word", "ipa", "rhotic"),
    [
        ("hypercalcaemia", "ˌhaɪpəkælˈsiːmiə", "ˌhaɪpə(r)kælˈsiːmiə"),
        ("hypocalcaemia", "ˌhaɪpəʊkælˈsiːmiə", "ˌhaɪpəʊkælˈsiːmiə"),
        ("warfarin", "ˈwɔːfərɪn", "ˈwɔː(r)fərɪn"),
        ("tuberculosis", "tjuːˌbɜːkjʊˈləʊsɪs", "tjuːˌbɜː(r)kjʊˈləʊsɪs"),
        ("radiographer", "ˌreɪdiˈɒgrəfə", "ˌreɪdiˈɒgrəfə(r)"),
        ("cochlear", "ˈkɒkliə", "ˈkɒkliə(r)"),
        ("paracetamol", "ˌpærəˈsiːtəmɒl", "ˌpærəˈsiːtəmɒl"),
        ("claustrophobia", "ˌklɒstrəˈfəʊbiə", "ˌklɒstrəˈfəʊbiə"),
        ("haemorrhage", "ˈhemərɪdʒ", "ˈhemərɪdʒ"),
        ("metformin", "metˈfɔː(r)mɪn", "metˈfɔː(r)mɪn"),
        ("tumour", "ˈtjuːmə", "ˈtjuːmə(r)"),
        ("asthma", "ˈæsmə", "ˈæsmə"),
    ],
)
def test_a_voice_that_says_every_r_gets_those_of_the_spelling(
    word: str, ipa: str, rhotic: str
) -> None:
    assert with_r(word, ipa) == rhotic


def test_sounds_that_english_lacks_are_named() -> None:
    assert unknown_sounds("ɬanˈʘ") == "ɬʘ"


@pytest.mark.parametrize("name", ["heart", "pico"])
def test_a_voice_names_the_sounds_it_lacks(name: str) -> None:
    engine = find_engine(name)
    assert engine.unspeakable(Segment("llan", ipa="ɬæn"), "en-GB") == "ɬ"
    assert engine.unspeakable(Segment("café, it's"), "en-GB") == ""
    assert engine.unspeakable(Segment("دوا"), "en-GB") == "دوا"


def test_the_lexicon_has_the_medicines_that_the_default_voice_gets_wrong() -> None:
    assert {"paracetamol", "apixaban", "metformin", "amlodipine", "omeprazole"} <= LEXICON.keys()
    assert len(LEXICON) > 150


@pytest.mark.parametrize("word", LEXICON)
def test_every_voice_knows_every_sound_of_the_lexicon(word: str) -> None:
    ipa = LEXICON[word]
    assert unknown_sounds(ipa) == ""
    assert ipa.count("ˈ") == 1
    assert set(to_misaki(ipa)) <= VOCABULARY.keys()
    assert _xsampa_sounds(to_xsampa(ipa)) <= PICO


def _xsampa_sounds(text: str) -> set[str]:
    found = set()
    while text:
        sound = next(text[:length] for length in (2, 1) if text[:length] in PICO or length == 1)
        found.add(sound)
        text = text[len(sound) :]
    return found
