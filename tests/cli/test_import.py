"""`publisher import`: text that somebody pasted becomes a leaflet that builds in all formats."""

import json
from pathlib import Path

import pytest

from publisher.backends import find_backends
from publisher.cli import main
from tests.projects import make_project
from tests.readers.plain_text.seed import fill_gaps, seed_text

SAMPLES = Path(__file__).parents[1] / "readers/plain_text/samples"
FORMATS = [name for name, each in find_backends().items() if each.form in ("", "a4")]


def import_as(project: Path, text: str, name: str) -> Path:
    file = project / "pasted.txt"
    file.write_text(text, encoding="utf-8")
    assert main(["import", "pasted.txt", "--id", name]) == 0
    return project / "source" / name


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.slow
def test_the_text_nobody_here_wrote_builds_once_its_gaps_are_filled(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = import_as(project, seed_text(), "pasted")
    assert (folder / "import-report.md").is_file()
    capsys.readouterr()

    assert main(["build", "pasted"]) == 1
    gaps = capsys.readouterr().err
    assert "missing-1.svg" in gaps
    assert "source/pasted/leaflet.md:" in gaps
    assert not (project / "outputs/pasted").exists()

    fill_gaps(folder)
    assert main(["build", "pasted"]) == 0
    assert "error" not in capsys.readouterr().err
    manifest = json.loads((project / "outputs/pasted/manifest.json").read_text(encoding="utf-8"))
    assert [each["format"] for each in manifest["files"]] == FORMATS


def test_an_import_tells_what_it_guessed_and_what_is_missing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sample = min(SAMPLES.rglob("*.txt"))
    folder = import_as(project, sample.read_text(encoding="utf-8"), "sample")
    shown = capsys.readouterr()
    assert f"{Path('source/sample/leaflet.md')}:" in shown.err
    assert "import-report.md" in shown.out
    assert (folder / "leaflet.md").read_text(encoding="utf-8").startswith("---\ntitle: ")


def test_an_import_never_overwrites(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (project / "source/eye-drops/leaflet.md").read_bytes()
    (project / "pasted.txt").write_text("Eye drops\n\nWhat are they?\n\nDrops for the eye.\n")
    assert main(["import", "pasted.txt", "--id", "eye-drops"]) == 1
    assert "already there" in capsys.readouterr().err
    assert (project / "source/eye-drops/leaflet.md").read_bytes() == before


def test_a_file_that_is_not_there_is_a_clear_error(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "nowhere.txt"]) == 1
    assert "nowhere.txt: error IMP-006: the file cannot be read" in capsys.readouterr().err
