"""`publisher say` and `publisher voices`: an author hears a word before patients do."""

import json
import stat
from pathlib import Path

import mutagen.mp3
import numpy as np
import pytest
import soundfile

from publisher.cli import main
from publisher.speech.engines.google import Google
from tests.projects import BODY, FRONT_MATTER, make_project

WORDS = """\
pronunciations:
  cerumen: {say: suh-ROO-mun, ipa: səˈruːmən}
abbreviations:
  AION: {full: anterior ischaemic optic neuropathy, spoken: word}
private: true
---
"""
PRIVATE = FRONT_MATTER.removesuffix("---\n") + WORDS + BODY


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path, {"eye-drops": FRONT_MATTER + BODY, "wax": PRIVATE})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


def player(project: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> Path:
    """The only player of this machine; what it was given is copied to the file that is returned."""
    folder = project / "bin"
    folder.mkdir()
    program = folder / "aplay"
    program.write_text(f'#!/bin/sh\nPATH=/bin:/usr/bin\ncp "$2" "{project}/heard.wav"\n{script}\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder))
    return project / "heard.wav"


def test_words_are_said_by_the_rules_of_leaflets_and_written_as_wav(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["say", "Take 0.5mg of apixaban; ask your GP.", "--out", "heard/it.wav"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == ("heart says: Take nought point five milligrams of apixaban; ask your G P.")
    assert any(each.startswith("  apixaban: ") for each in told)
    assert "  G P: letter by letter" in told
    samples, rate = soundfile.read(project / "heard" / "it.wav")
    assert rate == 24000
    assert 2 < len(samples) / rate < 6
    assert np.abs(samples).max() > 0.1
    assert [each.name for each in (project / "heard").iterdir()] == ["it.wav"]


def test_an_mp3_is_written_where_one_is_named(project: Path) -> None:
    assert main(["say", "Drink water.", "--voice", "pico", "--out", "it.MP3"]) == 0
    info = mutagen.mp3.MP3(project / "it.MP3").info
    assert 0.5 < info.length < 3
    assert info.sample_rate == 16000


def test_another_language_is_said_by_its_voice(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["say", "Bore da", "--language", "cy", "--out", "it.wav"]) == 0
    assert capsys.readouterr().out.startswith("espeak says: Bore da\n")


def test_a_leaflets_own_words_go_before_all_others(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Cerumen and AION, [bore da]{lang=cy}."
    assert main(["say", text, "--leaflet", "wax", "--out", "it.wav"]) == 0
    told = capsys.readouterr().out
    assert "heart says: Cerumen and aion, Bore da.\n" in told
    assert "  Cerumen: səˈruːmən\n" in told
    assert "  Bore da: in Welsh by espeak, a basic computer voice\n" in told


def test_it_is_told_when_a_voice_cannot_follow_a_pronunciation(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        Google, "speak", lambda *_: np.sin(np.arange(24000, dtype=np.float32) / 20) / 3
    )
    assert main(["say", "Take apixaban.", "--voice", "google", "--out", "it.wav"]) == 0
    assert "apixaban: as 'google' reads it; this voice cannot be told" in capsys.readouterr().out


def test_words_of_a_private_leaflet_are_sent_nowhere(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["say", "Cerumen", "--leaflet", "wax", "--voice", "google"]) == 1
    told = capsys.readouterr().err
    line = PRIVATE.splitlines().index("private: true") + 1
    assert f"source/wax/leaflet.md:{line}:" in told
    assert "AUDIO-015" in told


def test_a_private_leaflet_is_not_built_by_a_voice_that_is_online(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "wax", "--to", "audio", "--voice", "google"]) == 1
    assert "AUDIO-015" in capsys.readouterr().err
    assert not list(project.glob("outputs/wax/*.mp3"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["☃"], "cannot say '☃'"),
        (["  "], "there is nothing to say"),
        (["你好", "--language", "zh"], "does not speak Chinese"),
        (["Hello", "--voice", "hart"], "did you mean 'heart'?"),
        (["Hello", "--voice", "emma"], "publisher voices install emma"),
    ],
)
def test_what_cannot_be_said_is_an_error(
    arguments: list[str], told: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["say", *arguments, "--out", "it.wav"]) == 1
    assert told in capsys.readouterr().err
    assert not (project / "it.wav").exists()


@pytest.mark.parametrize(
    "arguments", [["--out", "it.ogg"], ["--language", "!"], ["--leaflet", "none"]]
)
def test_wrong_use_is_told(arguments: list[str], project: Path) -> None:
    try:
        code: object = main(["say", "Hello", *arguments])
    except SystemExit as end:
        code = end.code
    assert code == 2


def test_it_is_played_by_what_the_machine_has(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    heard = player(project, monkeypatch, "exit 0")
    assert main(["say", "Drink water."]) == 0
    assert len(soundfile.read(heard)[0]) > 10000
    assert "Nothing here can play it" not in capsys.readouterr().out


def test_a_machine_without_a_loudspeaker_is_told_where_the_sound_is(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    player(project, monkeypatch, "exit 1")
    assert main(["say", "Drink water."]) == 0
    file = Path(capsys.readouterr().out.split("It is in ")[1].strip())
    assert len(soundfile.read(file)[0]) > 10000
    file.unlink()


def test_voices_are_listed_for_people_and_programs(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["voices"]) == 0
    shown = capsys.readouterr().out
    for word in ("heart", "American", "george", "British", "the text is sent away"):
        assert word in shown
    assert main(["voices", "--json"]) == 0
    listed = {each["name"]: each for each in json.loads(capsys.readouterr().out)}
    assert not listed["emma"]["installed"]
    assert listed["emma"]["how_to_install"] == "publisher voices install emma"
    assert "cy" in listed["espeak"]["languages"]


def test_a_file_that_is_no_model_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "it.onnx").write_bytes(b"something else")
    assert main(["voices", "install", "emma", "--model", "it.onnx"]) == 1
    told = capsys.readouterr().err
    assert "VOICE-003" in told
    assert "6e742170d309016e" in told


def test_what_comes_with_the_program_needs_no_installing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["voices", "install", "heart"]) == 0
    assert "installed already" in capsys.readouterr().out
    assert main(["voices", "install", "hart"]) == 1
    assert "did you mean 'heart'?" in capsys.readouterr().err
