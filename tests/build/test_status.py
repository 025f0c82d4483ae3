"""`publisher status`: the table of a library."""

import json
from pathlib import Path

import pytest

from publisher.cli import main
from publisher.freshness.index import INDEX
from tests.projects import LEAFLET, make_project

DUE = "--on=2029-01-31"
WEB = ("build", "--to", "web", "--no-verify", "--jobs", "1")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path, dict.fromkeys(("bad", "good", "new", "old"), LEAFLET))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def status(capsys: pytest.CaptureFixture[str], *flags: str) -> list[str]:
    capsys.readouterr()
    assert main(["status", *flags]) == 0
    return capsys.readouterr().out.splitlines()


def states(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    data = json.loads("\n".join(status(capsys, DUE, "--json")))
    return {each["leaflet"]: each["state"] for each in data["leaflets"]}


def test_a_library_of_all_states(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*WEB, "bad", "good", "old"]) == 0
    Path("source/bad/leaflet.md").write_text(LEAFLET.replace("edition", "editoin"))
    Path("source/old/leaflet.md").write_text(
        LEAFLET.replace("2029-01-31", "2028-12-31") + "\nNew.\n"
    )
    before = {each: each.stat().st_mtime_ns for each in Path("outputs").rglob("*")}
    heading, *rows, closing = status(capsys, DUE)
    assert heading.split()[:3] == ["Leaflet", "State", "Edition"]
    assert [" ".join(row.split()) for row in rows] == [
        "bad failing 1 2026-01-31 2029-01-31 web",
        "good built 1 2026-01-31 2029-01-31 web",
        "new never built 1 2026-01-31 2029-01-31",
        "old stale 1 2026-01-31 2028-12-31 (overdue) web",
    ]
    assert closing == (
        "4 leaflets: 1 built, 1 stale, 1 failing, 1 never built; 1 review overdue on 2029-01-31."
    )
    files = {each for each in Path("outputs").rglob("*") if each.is_file()}
    assert {each: each.stat().st_mtime_ns for each in files}.items() <= before.items()
    assert "old, web: the text or a picture changed" in status(capsys, DUE, "--explain")
    assert status(capsys, "--on=2029-02-01", "good")[-1] == (
        "1 leaflet: 1 built; 1 review overdue on 2029-02-01."
    )


def test_the_index_is_only_a_shortcut_here_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*WEB, "good", "old"]) == 0
    Path("outputs/old/old.html").unlink()
    expected = {"bad": "never built", "good": "built", "new": "never built", "old": "stale"}
    assert states(capsys) == expected
    Path("outputs", INDEX).unlink()
    assert states(capsys) == expected


def test_files_that_the_last_build_did_not_name_are_looked_at(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["build", "--to", "word", "--no-verify", "--jobs", "1", "good", "old"]
    assert main(words) == 0
    assert main([*WEB, "good", "old"]) == 0
    by_index = status(capsys, DUE)
    Path("outputs", INDEX).unlink()
    assert by_index == status(capsys, DUE)
    assert any("good" in row and "word (stale), web" in row for row in by_index), by_index


def test_what_was_built_with_another_date_is_told_with_and_without_the_index(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert main([*WEB, "good"]) == 0
    assert states(capsys)["good"] == "built"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert states(capsys)["good"] == "stale"
    Path("outputs", INDEX).unlink()
    assert states(capsys)["good"] == "stale"


def test_files_without_a_source_are_named_and_kept(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*WEB, "good", "old"]) == 0
    Path("source/old").rename("source/new-name")
    Path("outputs/minutes").mkdir()
    *rows, told, closing = status(capsys, "--on=2030-01-31")
    assert "old no source 1 web" in [" ".join(row.split()) for row in rows]
    assert told == "outputs/old has no source any more; delete the folder if nobody needs it."
    assert closing == (
        "5 leaflets: 1 built, 3 never built, 1 no source; 4 reviews overdue on 2030-01-31."
    )
    assert Path("outputs/old/old.html").exists()
    assert states(capsys)["old"] == "no source"
    # Whoever asks for one leaflet is not told of all the others.
    assert not any("no source" in row for row in status(capsys, DUE, "good"))


def test_a_day_that_is_none_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["status", "--on", "tomorrow"])
    assert "'tomorrow' is no date" in capsys.readouterr().err
