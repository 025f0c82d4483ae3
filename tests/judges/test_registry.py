"""What is said where a judge is not installed, breaks down, or is not asked."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from publisher.backends import find_backends
from publisher.verify import doctor
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges import CRASHED, JUDGES, Judge, Part, run_judges
from publisher.verify.judges.judge import Seen
from publisher.verify.judges.part import in_node_modules, in_package, on_path
from publisher.verify.verdict import Level
from tests.judges.files import made_by_hand

HERE = Part("Here", in_package("pytest"), "Never told.")
GONE = Part("Gone", on_path("no-such-program"), "Dig it up.")


def look(files: Sequence[FinishedFile]) -> list[Seen]:
    return [Seen((Finding("says", each.file_name),), 7) for each in files]


JUDGE = Judge("Tester", "Tests", ("text/html",), Level.FULL, (HERE,), lambda: "1.2", look)
PAGES = [made_by_hand("web", b"one"), replace(made_by_hand("web", b"two"), file_name="two")]


def test_a_verdict_says_who_judged_by_what_and_how_much() -> None:
    first, second = JUDGE.judge(PAGES)
    assert (first.judge, first.version, first.standard) == ("Tester", "1.2", "Tests")
    assert (first.format, first.level, first.checks) == ("web", Level.FULL, 7)
    assert [each.findings[0].message for each in (first, second)] == ["by-hand.html", "two"]
    assert JUDGE.judge([]) == []


def test_a_judge_that_is_not_installed_says_how_to_get_it() -> None:
    absent = replace(JUDGE, parts=(HERE, GONE))
    for verdict in absent.judge(PAGES):
        assert not verdict.passed
        assert verdict.findings == ()
        assert verdict.missing == "Gone is not installed. Dig it up."


def test_a_judge_that_breaks_down_is_a_finding() -> None:
    def broken(files: Sequence[FinishedFile]) -> list[Seen]:
        raise OSError("no paper left")

    for verdict in replace(JUDGE, look=broken).judge(PAGES):
        assert not verdict.passed
        assert [each.rule for each in verdict.findings] == [CRASHED]
        assert "Tester gave no verdict" in verdict.findings[0].message
        assert "no paper left" in verdict.findings[0].message
        assert verdict.findings[0].is_error


def test_a_judge_that_forgets_a_file_does_not_give_it_another_ones_verdict() -> None:
    forgetful = replace(JUDGE, look=lambda files: look(files)[1:])
    assert [each.findings[0].rule for each in forgetful.judge(PAGES)] == [CRASHED, CRASHED]


def test_a_judge_is_only_for_its_own_files() -> None:
    picky = replace(JUDGE, takes=lambda file: file.file_name == "two")
    assert [picky.is_for(each) for each in PAGES] == [False, True]
    assert not JUDGE.is_for(made_by_hand("pdf", b""))


def test_every_format_to_read_has_a_judge() -> None:
    judged = {kind for each in JUDGES for kind in each.media_types}
    heard = {find_backends()[each].media_type for each in ("audio", "m4b", "daisy", "lpf", "vtt")}
    assert judged == {each.media_type for each in find_backends().values()} - heard


def test_each_file_gets_the_verdicts_of_its_judges() -> None:
    quick = replace(JUDGE, name="Quick", level=Level.QUICK)
    pdf = replace(JUDGE, name="Paper", media_types=("application/pdf",))
    files = [PAGES[0], made_by_hand("pdf", b""), PAGES[1], made_by_hand("word", b"")]

    def said(level: Level) -> list[list[tuple[str, str]]]:
        return [
            [(each.judge, each.findings[0].message) for each in of_file]
            for of_file in run_judges(files, level, (JUDGE, quick, pdf))
        ]

    assert said(Level.QUICK) == [[("Quick", "by-hand.html")], [], [("Quick", "two")], []]
    assert said(Level.FULL) == [
        [("Tester", "by-hand.html"), ("Quick", "by-hand.html")],
        [("Paper", "by-hand.pdf")],
        [("Tester", "two"), ("Quick", "two")],
        [],
    ]


def test_the_quick_level_starts_no_other_program(monkeypatch: pytest.MonkeyPatch) -> None:
    def started(*_: object, **__: object) -> None:
        raise AssertionError("a program was started")

    monkeypatch.setattr("subprocess.Popen.__init__", started)
    files = [made_by_hand(each, b"nothing") for each in ("pdf", "word", "epub", "web")]
    judged = [each.judge for of_file in run_judges(files, Level.QUICK) for each in of_file]
    assert judged == ["page-validation"]


def test_programs_of_npm_are_never_taken_from_the_leaflets_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "node_modules/some-judge/judge.js"
    program.parent.mkdir(parents=True)
    program.touch()
    find = in_node_modules("some-judge", "judge.js")
    monkeypatch.chdir(tmp_path)
    assert find() is None
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert find() == program


class TestDoctor:
    def test_it_names_each_judge_once(self) -> None:
        rows = doctor.diagnose()
        judges = list(dict.fromkeys(each.name for each in JUDGES))
        assert [each.judge for each in rows] == [*judges, "Whisper base"]
        page_validation = next(each for each in rows if each.judge == "page-validation")
        assert page_validation.installed
        assert page_validation.version[0].isdigit()
        assert page_validation.remedy == ""

    def test_it_tells_how_to_get_what_is_missing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", os.fspath(tmp_path))
        rows = {each.judge: each for each in doctor.diagnose()}
        assert not rows["LibreOffice"].installed
        assert rows["LibreOffice"].version == ""
        assert "make judges" in rows["LibreOffice"].remedy
        assert "apt install libreoffice" in rows["LibreOffice"].remedy
        assert "Chromium" in rows["axe"].missing

    def test_a_judge_that_does_not_start_is_not_installed(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken() -> str:
            raise OSError("cannot start")

        monkeypatch.setattr(doctor, "JUDGES", (replace(JUDGE, version=broken),))
        row, _ = doctor.diagnose()
        assert not row.installed
        assert "cannot start" in row.remedy
