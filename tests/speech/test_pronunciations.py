"""The phonetic alphabet, in the alphabets of the voices, and the lexicon that uses it."""

import json
import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from unittest.mock import patch

import pytest
import yaml

from publisher.diagnostics import Problems, Span
from publisher.speech import Role, Segment, Utterance, find_engine, read_lexicon
from publisher.speech.engines.ipa import CONSONANTS, sounds, to_misaki, to_xsampa, unknown_sounds
from publisher.speech.engines.rhotic import with_r
from publisher.speech.segment import Segments
from publisher.speech.speakable import rules_for, scan

VOCABULARY = json.loads((files("hibari") / "assets" / "vocab.json").read_text(encoding="utf-8"))
PICO = {*"p b t d k g tS dZ f v T D s z S Z h m n N l r\\\\ j w".split(), '"', "%", " "} | set(
    "A: { @ 3: E I i: O: Q U u: V a_I a_U e_I @_U O_I I_@ e_@ U_@".split()
)
LEXICON = read_lexicon("en-GB")
LISTS = sorted((Path(str(files("publisher.speech"))) / "lexicons" / "en").iterdir())
VOICES = [find_engine(each) for each in ("heart", "pico")]


@pytest.mark.parametrize(
    ("ipa", "misaki", "xsampa"),
    [
        ("mɪˈtæstəsiːz", "mɪtˈæstəsiz", 'mI"t{st@si:z'),
        ("ˌpærəˈsiːtəmɒl", "pˌæɹəsˈitəmɑl", r'%p{r\\@"si:t@mQl'),
        ("ˈwɔː(r)fərɪn", "wˈɔɹfəɹɪn", r'"wO:f@r\\In'),
        ("tʃɜː(r)tʃ", "ʧɜɹʧ", "tS3:tS"),
        ("t͡ʃoʊ", "ʧO", "tS@_U"),
        ("keə(r)", "kɛɹ", "ke_@"),
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


@pytest.mark.parametrize("sound", CONSONANTS)
def test_pico_passes_over_no_consonant(sound: str) -> None:
    """What it does not know it leaves out in silence, as if it were not there."""
    assert _pico(f"ˈ{sound}ed") != _pico("ˈed")


@pytest.mark.parametrize("sound", "æ e ɪ ɒ ʌ ʊ ə iː uː ɑː ɔː ɜː eɪ aɪ ɔɪ əʊ aʊ ɪə eə ʊə".split())
def test_pico_passes_over_no_vowel_and_no_half_of_one(sound: str) -> None:
    halves = set() if sound.endswith("ː") or len(sound) == 1 else {sound[0], sound[1]}
    others = {_pico(f"ˈb{each}d") for each in {"", *halves & {"e", "ɪ", "ʊ", "ə"}}}
    assert _pico(f"ˈb{sound}d") not in others


@cache
def _pico(ipa: str) -> bytes:
    words = (Segment("It is "), Segment("word", ipa=ipa), Segment(" now."))
    return find_engine("pico").speak(said(words), 1.0).tobytes()


def said(words: Segments) -> Utterance:
    return Utterance(Role.PARAGRAPH, words, "en-GB", 0.0, 0.0, "", "", Span("leaflet.md"))


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
    assert len(LEXICON) >= 400


def test_no_word_is_in_two_lists_and_each_list_is_sorted_and_has_a_source() -> None:
    seen: list[str] = []
    for file in LISTS:
        written = yaml.safe_load(file.read_text(encoding="utf-8"))
        assert "ranscription: ours" in written["source"], file
        words = list(written["words"])
        assert words == sorted(words, key=str.lower), file
        seen += words
    assert len(LISTS) > 1
    assert len(seen) == len(set(seen)) == len(LEXICON)


def test_a_word_without_its_respelling_is_told_with_its_line(tmp_path: Path) -> None:
    broken = tmp_path / "speech" / "lexicons" / "en"
    broken.mkdir(parents=True)
    (broken / "a.yaml").write_text("source: ours\nwords:\n  aches: ˈeɪks\n", encoding="utf-8")
    read_lexicon.cache_clear()
    try:
        with (
            patch("publisher.speech.lexicon.files", lambda _: tmp_path / "speech"),
            pytest.raises(Problems) as caught,
        ):
            read_lexicon("en")
    finally:
        read_lexicon.cache_clear()
    (found,) = caught.value.diagnostics
    assert found.span is not None
    assert found.span.line == 3
    assert "aches" in found.message


def test_a_language_without_lists_has_no_words() -> None:
    assert read_lexicon("cy") == {}


@pytest.mark.parametrize("word", LEXICON)
def test_every_voice_knows_every_sound_of_the_lexicon(word: str) -> None:
    ipa = LEXICON[word].ipa
    assert unknown_sounds(ipa) == ""
    assert ipa.count("ˈ") == 1
    assert set(to_misaki(ipa)) <= VOCABULARY.keys()
    assert _xsampa_sounds(to_xsampa(ipa)) <= PICO
    segment = Segment(word, ipa, LEXICON[word].respelling)
    assert [each.unspeakable(segment, "en-GB") for each in VOICES] == ["", ""]


@pytest.mark.parametrize("word", LEXICON)
def test_the_respelling_has_the_syllables_and_the_stress_of_the_ipa(word: str) -> None:
    """One syllable a vowel, each with a letter for it; only that of the main stress in capitals."""
    syllables = LEXICON[word].respelling.split("-")
    before = LEXICON[word].ipa.partition("ˈ")[0]
    assert len(syllables) == _vowels(LEXICON[word].ipa)
    assert [each.isupper() for each in syllables].index(True) == _vowels(before)
    assert sum(each.isupper() for each in syllables) == 1
    for each in syllables:
        assert re.fullmatch("[a-z]*[aeiouy][a-z]*", each.lower())
        assert each in (each.upper(), each.lower())


def test_a_word_of_the_lexicon_reaches_the_voice_in_both_forms() -> None:
    rules = rules_for("en-GB", (), LEXICON)
    (before, word, after) = scan("Two Metastases here", rules).segments
    entry = LEXICON["metastases"]
    assert (word.text, word.ipa, word.respelling) == ("Metastases", entry.ipa, entry.respelling)
    assert (before.text, after.text) == ("Two ", " here")


@pytest.mark.parametrize(
    ("written", "said"), [("statin", ""), ("abdomens", "ˈæbdəmənz"), ("cervix's", "ˈsɜː(r)vɪksɪz")]
)
def test_plurals_belong_to_the_word_and_parts_of_words_do_not(written: str, said: str) -> None:
    assert (
        "".join(each.ipa for each in scan(written, rules_for("en-GB", (), LEXICON)).segments)
        == said
    )


def _vowels(ipa: str) -> int:
    return sum(sound not in {*CONSONANTS, "ˈ", "ˌ", "(r)", " "} for sound in sounds(ipa))


def _xsampa_sounds(text: str) -> set[str]:
    found = set()
    while text:
        sound = next(text[:length] for length in (3, 2, 1) if text[:length] in PICO or length == 1)
        found.add(sound)
        text = text[len(sound) :]
    return found
