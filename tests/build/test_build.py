"""`publisher build` as its user meets it: files, messages, exit codes, and nothing lost."""

import errno
import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from publisher.build import outputs
from publisher.cli import main
from publisher.freshness.index import INDEX
from tests.projects import BODY, FRONT_MATTER, LEAFLET, make_project

QUICK = ["--to", "web,word"]
"""Two formats that are made in a moment."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.name != INDEX
    }


def write(project: Path, leaflet: str, text: str | bytes) -> None:
    file = project / "source" / leaflet / "leaflet.md"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)


@pytest.mark.slow
def test_a_file_of_each_format_and_the_evidence(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build"]) == 0
    folder = project / "outputs/eye-drops"
    names = [
        "eye-drops.pdf",
        "eye-drops-large-print.docx",
        "eye-drops.epub",
        "eye-drops-narrated.epub",
        "eye-drops.mp3",
        "eye-drops.m4b",
        "eye-drops-daisy202.zip",
        "eye-drops.lpf",
        "eye-drops.vtt",
        "eye-drops.html",
    ]
    assert sorted(snapshot(folder)) == sorted([*names, "manifest.json", "conformance.html"])
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert [each["path"] for each in manifest["files"]] == names
    for each in manifest["files"]:
        content = (folder / each["path"]).read_bytes()
        assert each["bytes"] == len(content)
        assert each["sha256"] == sha256(content).hexdigest()
        assert each["edition"] == "1"
        assert len(each["source_hash"]) == 64
    table = capsys.readouterr().out
    assert "outputs/eye-drops/eye-drops.pdf" in table
    assert "1 of 1 leaflets built." in table


@pytest.mark.slow
def test_the_same_source_gives_the_same_bytes(project: Path) -> None:
    assert main(["build", "--out", "one"]) == 0
    assert main(["build", "--out", "two"]) == 0
    assert snapshot(project / "one") == snapshot(project / "two")


def test_formats_of_an_earlier_run_stay_in_the_manifest(project: Path) -> None:
    assert main(["build", "--to", "web"]) == 0
    assert main(["build", "--to", "word"]) == 0
    manifest = json.loads((project / "outputs/eye-drops/manifest.json").read_text())
    assert [each["format"] for each in manifest["files"]] == ["word", "web"]


def test_one_bad_leaflet_does_not_stop_the_others(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, "broken", "no front matter at all")
    assert main(["build", *QUICK]) == 1
    assert (project / "outputs/eye-drops/eye-drops.html").is_file()
    assert not (project / "outputs/broken").exists()
    shown = capsys.readouterr()
    assert "source/broken/leaflet.md:" in shown.err
    assert "1 of 2 leaflets built." in shown.out


def test_an_error_leaves_earlier_outputs_as_they_were(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", *QUICK]) == 0
    before = snapshot(project / "outputs")
    write(project, "eye-drops", FRONT_MATTER.replace("edition", "editoin") + BODY)
    assert main(["build", *QUICK]) == 1
    assert snapshot(project / "outputs") == before
    assert "did you mean 'edition'?" in capsys.readouterr().err


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_disk_that_takes_nothing_leaves_earlier_outputs_as_they_were(
    project: Path,
    number: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["build", *QUICK]) == 0
    before = snapshot(project / "outputs")
    write(project, "eye-drops", LEAFLET + "\nOne more sentence.\n")
    calls = iter([True, False])
    flush: Callable[[int], None] = os.fsync

    def fail_at_the_second_file(handle: int) -> None:
        if not next(calls, False):
            raise OSError(number, os.strerror(number))
        flush(handle)

    monkeypatch.setattr(outputs.os, "fsync", fail_at_the_second_file)
    assert main(["build", *QUICK]) == 1
    assert snapshot(project / "outputs") == before
    message = capsys.readouterr().err
    assert "error OUT-00" in message
    assert ("make room on the disk" if number == errno.ENOSPC else "choose another") in message


def test_an_output_folder_that_is_a_file_is_a_clear_error(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "taken").write_text("a letter")
    assert main(["build", *QUICK, "--out", "taken"]) == 1
    assert "'taken/eye-drops' is not a folder" in capsys.readouterr().err
    assert (project / "taken").read_text() == "a letter"


@pytest.mark.parametrize("folder", ["source", "source/eye-drops", "styles/made"])
def test_finished_files_never_go_among_those_that_somebody_writes(
    project: Path, capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    before = snapshot(project)
    assert main(["build", *QUICK, "--out", folder]) == 1
    assert f"error BUILD-008: finished files cannot go into '{folder}'" in capsys.readouterr().err
    assert snapshot(project) == before


def test_an_output_folder_that_cannot_be_written_is_a_clear_error(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", *QUICK, "--out", "/proc/nowhere"]) == 1
    message = capsys.readouterr().err
    assert "/proc/nowhere" in message
    assert "Traceback" not in message


def test_several_jobs_give_the_same_files_as_one(project: Path) -> None:
    for number in range(3):
        write(project, f"leaflet-{number}", LEAFLET)
    assert main(["build", *QUICK, "--jobs", "1", "--out", "one"]) == 0
    assert main(["build", *QUICK, "--jobs", "3", "--out", "two"]) == 0
    assert snapshot(project / "one") == snapshot(project / "two")


def test_json_for_machines(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, "broken", FRONT_MATTER + "\n## One\n\n#### Three\n")
    assert main(["build", *QUICK, "--json"]) == 1
    data = json.loads(capsys.readouterr().out)
    broken, good = data["leaflets"]
    assert broken["leaflet"] == "broken"
    assert broken["files"] == []
    assert (broken["diagnostics"][0]["line"], broken["diagnostics"][0]["severity"]) == (13, "error")
    assert [each["format"] for each in good["files"]] == ["word", "web"]


def test_check_makes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert "1 of 1 leaflets without an error." in capsys.readouterr().out
    assert not (project / "outputs").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["build", "eye-drop"], "did you mean 'eye-drops'?"),
        (["build", "--to", "pfd"], "there is no format 'pfd'"),
        (["build", "--jobs", "none"], "'none' is not a number"),
        (["build", "--size", "15"], "invalid choice"),
        (["build", "--voice", "hart"], "heart"),
        (["bild"], "invalid choice"),
        ([], "required"),
    ],
)
def test_wrong_use_is_told_with_exit_code_2(
    project: Path, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = main(arguments)
    except SystemExit as stop:
        code = int(str(stop.code))
    assert code == 2
    assert message in capsys.readouterr().err


def test_a_folder_that_is_no_project_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 1
    assert "go to the project's folder first" in capsys.readouterr().err


def test_a_new_leaflet_builds_at_once(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "knee-pain"]) == 0
    assert main(["build", "knee-pain", *QUICK]) == 0
    assert "warning" not in capsys.readouterr().err
    assert (project / "outputs/knee-pain/knee-pain.html").is_file()
    assert main(["new", "knee-pain"]) == 1
    assert "already there" in capsys.readouterr().err
    assert main(["new", "Knee Pain!"]) == 1
    assert "use small letters" in capsys.readouterr().err


def test_python_m_publisher_is_the_same_program(project: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "publisher", "check"],
        capture_output=True,
        text=True,
        cwd=project,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 of 1 leaflets without an error." in done.stdout


def test_progress_is_shown_on_a_terminal_and_nowhere_else(project: Path) -> None:
    command = [sys.executable, "-m", "publisher", "build", "--to", "web"]
    piped = subprocess.run(command, capture_output=True, text=True, cwd=project, check=True)
    assert piped.stderr == ""
    master, terminal = pty.openpty()
    with os.fdopen(terminal, "wb") as screen:
        again = [*command, "--out", "again"]
        subprocess.run(again, stdout=subprocess.PIPE, stderr=screen, cwd=project, check=True)
    shown = os.read(master, 100_000).decode(errors="replace")
    os.close(master)
    assert "eye-drops web" in shown


def test_formats_and_voices_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats"]) == 0
    assert "<id>-large-print.docx" in capsys.readouterr().out
    assert main(["voices", "--json"]) == 0
    voices = {each["name"]: each for each in json.loads(capsys.readouterr().out)}
    assert [name for name, each in voices.items() if each["online"]] == ["google"]
    assert all(each["licence"] and each["languages"] for each in voices.values())
