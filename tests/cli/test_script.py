"""`publisher script`: what a recording says, to read, to sign, and to compare."""

import subprocess
from pathlib import Path

import pytest

from publisher.cli import main
from tests.projects import BODY, FRONT_MATTER, make_project

LEAFLET = FRONT_MATTER + "\nTake 5ml of paracetamol at 8am.\n" + BODY


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path, {"eye-drops": LEAFLET, "other": LEAFLET})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def git(*arguments: str) -> None:
    own = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *own, *arguments], check=True, capture_output=True)


@pytest.fixture
def kept(project: Path) -> Path:
    """The project with its first edition in Git."""
    git("init", "-q")
    git("add", "source")
    git("commit", "-qm", "first edition")
    git("tag", "edition-1")
    return project


def change(project: Path, before: str, after: str) -> None:
    file = project / "source/eye-drops/leaflet.md"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_it_says_what_a_listener_hears(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["script", "eye-drops"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "## Your eye drops"
    assert "[paragraph] Take five millilitres of paracetamol at eight A M." in said
    assert "[list] A numbered list of two steps." in said
    assert "[care card] Urgent advice." in said
    pronounced = said[said.index("## Pronunciations") :]
    assert any(each.startswith("paracetamol: ˌpærəˈsiːtəmɒl") for each in pronounced)
    assert not (project / "outputs").exists()


def test_a_brief_script_leaves_out_what_has_no_meaning(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["script", "eye-drops", "--announcements", "brief"]) == 0
    said = capsys.readouterr().out
    assert "A numbered list of" not in said
    assert "End of the urgent advice" not in said
    for kept in ("Step two.", "Urgent advice.", "Take five millilitres"):
        assert kept in said


def test_the_difference_is_what_is_said_otherwise_and_nothing_else(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(kept, "Take 5ml", "Take 10ml")
    assert main(["script", "eye-drops", "--diff", "edition-1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    changed = [each for each in lines if each[:1] in "+-" and each[:3] not in {"+++", "---"}]
    assert changed == [
        "-[paragraph] Take five millilitres of paracetamol at eight A M.",
        "+[paragraph] Take ten millilitres of paracetamol at eight A M.",
    ]


def test_another_way_to_write_the_same_is_no_difference(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(kept, "Take 5ml", "Take **5 ml**")
    assert main(["script", "eye-drops", "--diff", "edition-1"]) == 0
    assert "Nothing that is said has changed since 'edition-1'" in capsys.readouterr().out


def test_a_project_may_be_a_folder_of_a_larger_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "leaflets").mkdir()
    project = make_project(tmp_path / "leaflets", {"eye-drops": LEAFLET})
    monkeypatch.chdir(project)
    subprocess.run(["git", "-C", str(tmp_path), "init", "-q"], check=True)
    git("add", ".")
    git("commit", "-qm", "first")
    change(project, "Take 5ml", "Take 6ml")
    assert main(["script", "eye-drops", "--diff", "HEAD"]) == 0
    assert "+[paragraph] Take six millilitres" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("revision", "told"),
    [("no-such-edition", "Git knows no edition"), ("--output=x", "Git knows no edition")],
)
def test_an_edition_that_is_not_there_is_told(
    kept: Path, capsys: pytest.CaptureFixture[str], revision: str, told: str
) -> None:
    assert main(["script", "eye-drops", f"--diff={revision}"]) == 1
    assert told in capsys.readouterr().err
    assert not (kept / "x").exists()


def test_a_leaflet_that_is_new_has_no_earlier_edition(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (kept / "source/new").mkdir()
    (kept / "source/new/leaflet.md").write_text(LEAFLET, encoding="utf-8")
    assert main(["script", "new", "--diff", "edition-1"]) == 1
    assert "the leaflet 'new' was not there in the edition 'edition-1'" in capsys.readouterr().err


def test_where_git_keeps_nothing_it_says_so(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    assert main(["script", "eye-drops", "--diff", "HEAD"]) == 1
    assert "SCRIPT-002" in capsys.readouterr().err


def test_it_can_be_written_to_a_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["script", "eye-drops", "--out", "signed.txt"]) == 0
    assert capsys.readouterr().out == ""
    assert "[title] Your eye drops." in (project / "signed.txt").read_text(encoding="utf-8")
    assert main(["script", "eye-drops", "--out", "nowhere/signed.txt"]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_words_that_no_voice_can_say_are_an_error_with_their_line(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, "Take 5ml", "Take 🙂 5ml")
    assert main(["script", "eye-drops"]) == 1
    assert "source/eye-drops/leaflet.md:11:1: error AUDIO-001" in capsys.readouterr().err
