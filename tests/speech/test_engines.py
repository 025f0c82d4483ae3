"""The offline voices, heard by their samples."""

import os
import subprocess
import sys
from dataclasses import replace
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from publisher.diagnostics import Problems, Span
from publisher.speech import Role, Segment, Utterance, find_engine, find_voices
from publisher.speech.engines.heart import Heart
from publisher.speech.segment import spelt
from tests.build.processes import ROOT


def utterance(*words: Segment | str) -> Utterance:
    segments = tuple(Segment(each) if isinstance(each, str) else each for each in words)
    return Utterance(Role.PARAGRAPH, segments, "en-GB", 0, 0, "p", "", Span("leaflet.md", 3, 1))


def speak(name: str, *words: Segment | str, speed: float = 1) -> NDArray[np.float32]:
    return find_engine(name).speak(utterance(*words), speed)


def same(one: NDArray[np.float32], other: NDArray[np.float32]) -> bool:
    return one.shape == other.shape and bool((one == other).all())


@pytest.mark.parametrize("name", ["heart", "pico"])
class TestEachVoice:
    def test_it_speaks_at_the_pace_of_speech(self, name: str) -> None:
        samples = speak(name, "Take two tablets with a glass of water every morning.")
        assert samples.dtype == np.float32
        assert samples.ndim == 1
        assert 2 < len(samples) / find_engine(name).sample_rate < 6
        assert 0.05 < np.abs(samples).max() <= 1

    def test_it_speaks_the_same_on_every_run(self, name: str) -> None:
        first = speak(name, "Drink water.")
        for _ in range(5):
            speak(name, "Something else in between.")
            assert same(first, speak(name, "Drink water."))

    def test_it_speaks_slower_when_told(self, name: str) -> None:
        fast, slow = (speak(name, "Drink plenty of water.", speed=pace) for pace in (1, 0.7))
        assert len(slow) > 1.2 * len(fast)

    def test_a_pronunciation_is_followed(self, name: str) -> None:
        plain = speak(name, "Take ", "paracetamol", ".")
        told = speak(name, "Take ", Segment("paracetamol", ipa="ˌpærəˈsiːtəmɒl"), ".")
        assert not same(plain, told)
        other_text = speak(name, "Take ", Segment("banana", ipa="ˌpærəˈsiːtəmɒl"), ".")
        assert same(told, other_text)

    def test_a_respelling_is_followed(self, name: str) -> None:
        plain = speak(name, "Called ", "metastases", ".")
        told = speak(name, "Called ", Segment("metastases", respelling="meh-TASS-tuh-seez"), ".")
        assert not same(plain, told)

    def test_the_letter_a_is_no_article(self, name: str) -> None:
        article = speak(name, "A", " bed is free.")
        assert not same(article, speak(name, spelt("A"), " bed is free."))

    def test_z_has_its_british_name(self, name: str) -> None:
        zee = speak(name, "Plan ", Segment("Z", ipa="ˈziː"), ".")
        zed = speak(name, "Plan ", Segment("Z", ipa="ˈzed"), ".")
        spelt_out = speak(name, "Plan ", spelt("Z"), ".")
        assert same(spelt_out, zed)
        assert not same(spelt_out, zee)

    def test_every_letter_makes_a_sound(self, name: str) -> None:
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            assert np.abs(speak(name, spelt(letter))).max() > 0.01, letter

    def test_accents_make_no_silence(self, name: str) -> None:
        assert len(speak(name, "Zoë ate a gŵyr crème brûlée in Łódź.")) > len(speak(name, "Zoë."))

    def test_its_version_names_what_makes_its_sound(self, name: str) -> None:
        package = {"heart": "hibari-tts", "pico": "py-nanotts"}[name]
        version = find_engine(name).version
        assert f"{package} {metadata.version(package)}" in version
        assert version == find_engine(name).version
        assert version != find_engine("pico" if name == "heart" else "heart").version

    def test_it_is_offline_and_installed(self, name: str) -> None:
        (voice,) = (each for each in find_voices() if each.name == name)
        assert voice.installed
        assert not voice.online
        assert voice.licence == "Apache-2.0"


def test_the_default_voice_reads_nothing_in_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own normaliser would turn dates into the American order; ours has been there before."""

    def refuse(text: str) -> str:
        raise AssertionError(text)

    speak("heart", "Warm up.")
    monkeypatch.setattr("hibari.g2p.normalize", refuse)
    assert len(speak("heart", "The tenth of December, at nine ", spelt("AM"), "."))


def test_the_default_voice_sounds_the_same_beside_scipy(tmp_path: Path) -> None:
    """hibari would take SciPy's Fourier transform; this one says so by failing."""
    (tmp_path / "scipy").mkdir()
    (tmp_path / "scipy" / "__init__.py").touch()
    (tmp_path / "scipy" / "fft.py").write_text("def rfft(*_, **__): 1 / 0\nirfft = rfft\n")
    code = (
        "import sys; from tests.speech.test_engines import find_engine, speak; "
        "from hibari import dsp; assert dsp.FFT_BACKEND == 'scipy'; "
        "sys.stdout.buffer.write(speak('heart', 'Warm up.').tobytes()); "
        "print(find_engine('heart').version, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        capture_output=True,
        check=True,
    )
    assert done.stdout == speak("heart", "Warm up.").tobytes()
    # What SciPy had a part in is not taken from a cache.
    assert done.stderr.decode().strip() != Heart().version


def test_clips_of_the_default_voice_are_known_by_its_own_version() -> None:
    if find_spec("scipy") is None:
        assert find_engine("heart").version == Heart().version


def test_nought_is_not_heard_as_not() -> None:
    """A recogniser heard the American "nought point five" as "not 0.5"."""
    american = speak("heart", "Take ", Segment("nought", ipa="nɔːt"), " point five.")
    assert not same(american, speak("heart", "Take nought point five."))


def test_pico_makes_no_pause_inside_a_number() -> None:
    """A recogniser heard "two hundred, and fifty milligrams" as two numbers."""
    joined = speak("pico", "Take two hundred ", Segment("and", ipa="ənd"), " fifty.")
    assert same(joined, speak("pico", "Take two hundred and fifty."))


def test_a_sentence_longer_than_the_model_takes_is_spoken_whole() -> None:
    sentence = "you take one tablet with water, " * 30
    once = speak("heart", "you take one tablet with water.")
    assert len(speak("heart", sentence)) > 20 * len(once) * 0.7


@pytest.mark.parametrize("words", ["☺", "یہ دوا"])
def test_the_default_voice_refuses_what_it_has_no_sound_for(words: str) -> None:
    with pytest.raises(Problems) as problem:
        speak("heart", words)
    (found,) = problem.value.diagnostics
    assert found.code == "AUDIO-004"
    assert str(found.span) == "leaflet.md:3:1"


def test_pico_does_not_say_the_hyphen_of_an_x_ray() -> None:
    assert same(speak("pico", "It uses X-rays."), speak("pico", "It uses X rays."))


def test_british_pico_reads_foreign_words_in_their_language() -> None:
    french = replace(utterance("Bonjour madame."), language="fr")
    engine = find_engine("pico")
    assert not same(engine.speak(french, 1), speak("pico", "Bonjour madame."))
    mixed = utterance("Say ", Segment("bonjour madame", language="fr"), " to her.")
    assert not same(engine.speak(mixed, 1), speak("pico", "Say bonjour madame to her."))


def test_voices_are_listed_with_what_people_choose_them_by() -> None:
    found = {each.name: each for each in find_voices()}
    assert list(found) == ["heart", "pico", "emma", "george", "espeak", "google"]
    assert [name for name, each in found.items() if each.online] == ["google"]
    assert [name for name, each in found.items() if each.basic] == ["espeak"]
    assert "basic computer voice" in found["espeak"].description
    assert {found[each].accent for each in ("pico", "emma", "george")} == {"British"}
    google = found["google"]
    assert {"en", "cy", "ur", "pl"} <= set(google.languages)


def test_an_unknown_voice_is_told_with_the_nearest_one() -> None:
    with pytest.raises(Problems) as problem:
        find_engine("hart")
    (found,) = problem.value.diagnostics
    assert (found.code, found.remedy) == ("AUDIO-005", "did you mean 'heart'?")


def test_a_voice_that_is_not_installed_is_told_with_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (emma,) = (each for each in find_voices() if each.name == "emma")
    assert not emma.installed
    with pytest.raises(Problems) as problem:
        find_engine("emma")
    (found,) = problem.value.diagnostics
    assert found.code == "AUDIO-006"
    assert f"`{emma.how_to_install}`" in found.remedy
    assert emma.how_to_install == "publisher voices install emma"
