"""Builds one after another: what is made, what is kept, and what is told of it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from publisher.build import why_stale
from publisher.build.program import Program
from publisher.cli import main
from publisher.freshness.index import INDEX, read_index, write_index
from publisher.freshness.nothing_to_do import nothing_to_do
from tests.build.processes import ROOT
from tests.projects import LEAFLET, make_project

WEB = ("build", "--to", "web", "--no-verify", "--jobs", "1")
PAGE = Path("outputs/one/one.html")
SOURCE = Path("source/one/leaflet.md")
UP_TO_DATE = "All 2 leaflets are up to date; nothing was made."

Told = Callable[..., str]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path, {"one": LEAFLET, "two": LEAFLET})
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    """Builds, and gives the last line of what was said."""

    def build(*flags: str) -> str:
        capsys.readouterr()
        assert main([*WEB, *flags]) == 0
        return capsys.readouterr().out.splitlines()[-1]

    return build


def reasons(capsys: pytest.CaptureFixture[str], *flags: str) -> dict[str, str]:
    """What `--explain` says of each file, by the leaflet's id."""
    capsys.readouterr()
    assert main([*WEB, "--explain", *flags]) == 0
    lines = capsys.readouterr().out.splitlines()
    found = [line.partition(": ") for line in lines if line.startswith("outputs/")]
    return {Path(file).parent.name: why for file, _, why in found if ": " in why}


def test_nothing_is_left_to_do_and_nothing_is_imported_to_say_so(told: Told) -> None:
    assert told() == "2 of 2 leaflets built."
    assert told() == UP_TO_DATE
    code = "import sys; from publisher.cli import main; main(sys.argv[1:]); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, *WEB],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    said, modules = done.stdout.splitlines()
    assert said == UP_TO_DATE
    assert not {"argparse", "dataclasses", "pathlib", "pydantic"} & set(modules.split())


def test_whoever_reads_no_further_and_whoever_stops_it_gets_no_traceback(
    told: Told, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told()
    assert nothing_to_do(WEB)
    for command in (WEB, ("status",), ("--help",)):
        nobody, ours = os.pipe()
        os.close(nobody)
        done = subprocess.run(
            [sys.executable, "-m", "publisher", *command],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=ours,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        os.close(ours)
        assert (done.stderr, done.returncode) == ("", 0)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("publisher.freshness.nothing_to_do._told", stopped)
    assert main([*WEB]) == 1
    assert capsys.readouterr().err == "stopped; earlier outputs are as they were\n"


def test_what_a_killed_build_left_beside_the_index_is_taken_away(told: Told) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    alive, left = (Path("outputs", f".library-{each}.new") for each in (os.getppid(), dead.pid))
    alive.parent.mkdir()
    for each in (alive, left):
        each.write_text("half")
    told()
    assert alive.exists()
    assert not left.exists()


def test_one_change_makes_one_leaflet(capsys: pytest.CaptureFixture[str]) -> None:
    assert set(reasons(capsys).values()) == {"made: it was not there"}
    SOURCE.write_text(LEAFLET + "\nOne more sentence.\n")
    kept = "kept: nothing that it is made from has changed"
    assert reasons(capsys) == {"one": "made: the text or a picture changed", "two": kept}
    assert "One more sentence." in PAGE.read_text()
    assert reasons(capsys) == {"one": kept, "two": kept}


def test_a_build_that_makes_nothing_is_remembered_too(told: Told) -> None:
    told()
    one = (*WEB, "one")
    assert main(one) == 0
    assert nothing_to_do(one)


def test_dates_are_only_a_shortcut(told: Told) -> None:
    told()
    for file in (
        *Path("source").rglob("*"),
        *Path("styles").rglob("*"),
        *Path("outputs").rglob("*"),
    ):
        os.utime(file)
    assert told() == UP_TO_DATE
    assert nothing_to_do(WEB)
    assert told("--by-content") == UP_TO_DATE
    # The same number of letters, and the old date put back.
    dates = SOURCE.stat()
    SOURCE.write_text(LEAFLET.replace("Wash", "Soap"))
    os.utime(SOURCE, ns=(dates.st_atime_ns, dates.st_mtime_ns))
    assert told() == "2 of 2 leaflets built; 1 was up to date already."
    assert "Soap your hands" in PAGE.read_text()


@pytest.mark.parametrize("spoil", ["gone", "half", "nonsense", "edited"])
def test_without_its_index_a_library_is_looked_at_by_content(told: Told, spoil: str) -> None:
    told()
    index = Path("outputs", INDEX)
    text = index.read_text()
    match spoil:
        case "gone":
            index.unlink()
        case "half":
            index.write_text(text[: len(text) // 2])
        case "nonsense":
            index.write_text("0\n{}")
        case "edited":
            index.write_text(text.replace('"findings":[]', '"findings":{}'))
    assert told() == UP_TO_DATE
    assert nothing_to_do(WEB)
    SOURCE.write_text(LEAFLET + "\nOne more sentence.\n")
    assert not nothing_to_do(WEB)


def test_only_the_leaflets_that_the_index_lost_are_looked_at(told: Told) -> None:
    told()
    index = read_index("outputs", ".")
    assert index
    del index["leaflets"]["one"]
    write_index("outputs", ".", index)
    assert not nothing_to_do(WEB)
    assert told() == UP_TO_DATE
    assert nothing_to_do(WEB)


def test_files_that_were_changed_or_deleted_are_made_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    reasons(capsys)
    good = PAGE.read_bytes()
    PAGE.write_bytes(good.replace(b"8am", b"9am"))
    assert reasons(capsys)["one"] == "made: the file was changed after it was built"
    assert PAGE.read_bytes() == good
    PAGE.unlink()
    assert reasons(capsys)["one"] == "made: it was not there"
    assert PAGE.read_bytes() == good


def test_a_report_that_is_gone_is_written_again_and_nothing_made(
    capsys: pytest.CaptureFixture[str],
) -> None:
    build = ["build", "--to", "web", "one", "two"]
    assert main(build) == 0
    report = Path("outputs/one/conformance.html")
    good = report.read_bytes()
    report.unlink()
    capsys.readouterr()
    assert main([*build, "--explain"]) == 0
    assert "made:" not in capsys.readouterr().out
    assert report.read_bytes() == good
    assert json.loads(Path("outputs/one/manifest.json").read_text())["verification"]["passed"]


def test_a_report_in_an_earlier_style_is_written_again_and_nothing_made(
    capsys: pytest.CaptureFixture[str],
) -> None:
    build = ["build", "--to", "web"]
    assert main(build) == 0
    report, page = Path("outputs/one/conformance.html"), PAGE.stat().st_mtime_ns
    sheet = Path("styles/conformance.css")
    sheet.write_text(sheet.read_text() + "\nmain > p { opacity: 0.99 }\n")
    capsys.readouterr()
    assert main([*build, "--explain"]) == 0
    assert "made:" not in capsys.readouterr().out
    assert "main > p { opacity: 0.99 }" in report.read_text()
    assert PAGE.stat().st_mtime_ns == page
    written = report.stat().st_mtime_ns
    Path("outputs", INDEX).unlink()
    assert main(build) == 0
    assert report.stat().st_mtime_ns == written


def test_leaflets_that_come_and_go_are_noticed(told: Told) -> None:
    told()
    Path("source/drafts").mkdir()
    assert told() == UP_TO_DATE
    Path("source/drafts/leaflet.md").write_text(LEAFLET)
    assert told() == "3 of 3 leaflets built; 2 were up to date already."
    Path("source/drafts/leaflet.md").unlink()
    assert told() == UP_TO_DATE


def test_a_leaflet_that_fails_is_tried_again_and_the_others_are_kept(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([*WEB]) == 0
    SOURCE.write_text(LEAFLET.replace("edition", "editoin"))
    for _ in range(2):
        capsys.readouterr()
        assert main([*WEB]) == 1
        shown = capsys.readouterr()
        assert "did you mean 'edition'?" in shown.err
        assert "1 of 2 leaflets built; 1 was up to date already." in shown.out
    SOURCE.write_text(LEAFLET)
    assert main([*WEB]) == 0
    assert UP_TO_DATE in capsys.readouterr().out


def test_warnings_of_what_is_kept_are_told_again(capsys: pytest.CaptureFixture[str]) -> None:
    SOURCE.write_text(LEAFLET + "\nPress [here](https://www.example.org/a).\n")
    warnings: list[str] = []
    for flags in ((), (), ("--json",), ("--by-content",)):
        capsys.readouterr()
        assert main([*WEB, *flags]) == 0
        shown = capsys.readouterr()
        if "--json" in flags:
            (found,) = json.loads(shown.out)["leaflets"][0]["diagnostics"]
            assert found["code"] in warnings[0]
        else:
            warnings.append(shown.err)
    assert "source/one/leaflet.md:" in warnings[0]
    assert len(set(warnings)) == 1
    Path("outputs", INDEX).unlink()
    assert main([*WEB]) == 0
    assert capsys.readouterr().err == warnings[0]


def test_other_versions_of_libraries_are_named() -> None:
    now = Program((("publisher", "1"), ("weasyprint", "70.1")), "")
    earlier = {"publisher": "1", "weasyprint": "70.0", "gone": "3"}
    assert why_stale._versions(earlier, now) == "gone 3 -> —, weasyprint 70.0 -> 70.1"
    assert why_stale._versions(dict(now.versions), now) == "its own code changed"


def test_formats_are_named_in_another_build_and_in_other_options(told: Told) -> None:
    told()
    assert told("--size", "20") == UP_TO_DATE  # the page has no size of letters
    assert told("--announcements", "brief") == "2 of 2 leaflets built."
    assert told() == "2 of 2 leaflets built."


@pytest.mark.slow
def test_two_builds_at_once_leave_one_library() -> None:
    command = [sys.executable, "-m", "publisher", "build", "--to", "web,word", "--jobs", "1"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    running = [subprocess.Popen(command, env=environment) for _ in range(2)]
    assert [each.wait() for each in running] == [0, 0]
    for leaflet in ("one", "two"):
        folder = Path("outputs", leaflet)
        for entry in json.loads((folder / "manifest.json").read_text())["files"]:
            assert sha256((folder / entry["path"]).read_bytes()).hexdigest() == entry["sha256"]
    assert sorted(each.name for each in Path("outputs").iterdir()) == [INDEX, "one", "two"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == UP_TO_DATE
