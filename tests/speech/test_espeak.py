"""The basic voice of other languages, heard by its samples."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from publisher.diagnostics import Problems
from publisher.speech import Segment, find_engine, find_voices
from publisher.speech.engines import espeak as module
from publisher.speech.engines.espeak import Espeak
from publisher.speech.segment import spelt
from tests.speech.test_engines import same, utterance

SENTENCES = {
    "cy": "Cymerwch un dabled bob bore gyda gwydraid o ddŵr.",
    "pl": "Proszę przyjąć jedną tabletkę rano, popijając wodą.",
    "ro": "Luați un comprimat dimineața cu un pahar cu apă.",
    "es": "Tome una pastilla por la mañana con un vaso de agua.",
    "pt": "Tome um comprimido de manhã com um copo de água.",
    "fr": "Prenez un comprimé le matin avec un verre d'eau.",
    "de": "Nehmen Sie morgens eine Tablette mit einem Glas Wasser.",
    "ar": "تناول قرصًا واحدًا كل صباح، مع كوب من الماء.",
    "ur": "روزانہ صبح ایک گولی پانی کے ساتھ لیں۔",
    "pa": "ਰੋਜ਼ ਸਵੇਰੇ ਇੱਕ ਗੋਲੀ ਪਾਣੀ ਨਾਲ ਲਓ।",
    "bn": "প্রতিদিন সকালে একটি বড়ি পানি দিয়ে খান।",
    "gu": "દરરોજ સવારે એક ગોળી પાણી સાથે લો.",
}


def speak(words: str, language: str = "en-GB", speed: float = 1) -> NDArray[np.float32]:
    return find_engine("espeak").speak(replace(utterance(words), language=language), speed)


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items())
def test_it_speaks_the_languages_of_british_patients(language: str, sentence: str) -> None:
    assert Espeak().unspeakable(Segment(sentence), language) == ""
    samples = speak(sentence, language)
    assert 1.5 < len(samples) / Espeak.sample_rate < 8
    assert 0.05 < np.abs(samples).max() <= 1
    # Neither voice nor letters are those of English.
    assert not same(samples, speak(sentence, "en-GB"))


def test_every_language_that_it_lists_makes_a_sound_of_its_own() -> None:
    (listed,) = (each.languages for each in find_voices() if each.name == "espeak")
    assert set(SENTENCES) <= set(listed)
    for language in listed:
        assert np.abs(speak("ma o", language)).max() > 0.05, language


def test_it_speaks_the_same_on_every_run_and_after_other_words() -> None:
    """One process of espeak-ng says the same words a little differently each time."""
    first = speak(SENTENCES["cy"], "cy")
    for _ in range(3):
        speak(SENTENCES["pl"], "pl")
        assert same(first, speak(SENTENCES["cy"], "cy"))


def test_it_speaks_slower_when_told() -> None:
    fast, slow = (speak(SENTENCES["cy"], "cy", pace) for pace in (1, 0.7))
    assert len(slow) > 1.2 * len(fast)


def test_what_it_has_no_sound_for_is_named() -> None:
    voice = Espeak()
    assert voice.unspeakable(Segment("Bore da ☺"), "cy") == "☺"
    assert voice.unspeakable(Segment("روزانہ ☺ صبح۔"), "ur") == "☺"
    assert voice.unspeakable(Segment("Bore 5"), "cy") == "5"
    assert voice.unspeakable(Segment("روزانہ ۵"), "ur") == "۵"
    # Letters of another script would be named one by one, in English.
    assert voice.unspeakable(Segment("বড়ি"), "cy")
    assert voice.unspeakable(Segment("apixaban", ipa="əˈpɪksəbæn"), "en-GB") == ""
    assert voice.unspeakable(Segment("apixaban", ipa="əˈǂɪksəbæn"), "en-GB") == "ǂ"


def test_a_pronunciation_is_followed_in_english() -> None:
    voice = find_engine("espeak")
    told = voice.speak(utterance("Take ", Segment("zzz", ipa="ˈpærət"), "."), 1)
    other = voice.speak(utterance("Take ", Segment("yyy", ipa="ˈpærət"), "."), 1)
    assert same(told, other)
    assert not same(told, voice.speak(utterance("Take zzz."), 1))


def test_the_letter_a_is_no_article() -> None:
    voice = find_engine("espeak")
    article = voice.speak(utterance("A", " bed is free."), 1)
    assert not same(article, voice.speak(utterance(spelt("A"), " bed is free."), 1))


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "stopped by 9"),
        ("import sys; sys.exit('no such voice')", "no such voice"),
        ("import time; time.sleep(60)", "timed out"),
    ],
)
def test_a_process_that_fails_is_an_error_and_no_hang(
    program: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SECONDS", 1)
    monkeypatch.setattr(module, "_command", lambda: [sys.executable, "-c", program])
    with pytest.raises(Problems) as problem:
        speak("Bore da.", "cy")
    (found,) = problem.value.diagnostics
    assert found.code == "AUDIO-008"
    assert told in found.message
    assert str(found.span) == "leaflet.md:3:1"


def test_its_process_needs_nothing_but_the_standard_library() -> None:
    """It is started for each utterance, so it must not load the program."""
    program = Path(module.__file__).with_name("espeak_process.py")
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-X", "importtime", str(program), "none", "none"],
        input=b'{"rate": 150, "runs": []}',
        capture_output=True,
        check=False,
    )
    assert b"ctypes" in done.stderr
    assert b"publisher" not in done.stderr.replace(str(program).encode(), b"")
