"""Which files a build makes: by what the user names, and by what the leaflet asks for."""

import json
from pathlib import Path

import pytest

from publisher.build.chosen_formats import chosen_formats
from publisher.cli import main
from tests.projects import BODY, FRONT_MATTER, make_project

A4 = ("a4",)


def test_a_leaflet_that_says_nothing_is_printed_on_a4() -> None:
    chosen = chosen_formats((), (), A4)
    assert [each for each in chosen if each.startswith("pdf")] == ["pdf"]
    assert {"word", "epub", "audio", "web"} <= set(chosen)


def test_a_leaflet_says_in_which_forms_it_is_printed() -> None:
    chosen = chosen_formats((), (), ("a5-booklet", "poster"))
    assert [each for each in chosen if each.startswith("pdf")] == ["pdf-a5-booklet", "pdf-poster"]


def test_the_user_wins_over_the_leaflet() -> None:
    assert chosen_formats(("pdf",), ("poster",), A4) == ("pdf-poster",)
    assert chosen_formats(("pdf", "web"), ("poster", "a4"), ()) == ("pdf", "pdf-poster", "web")
    assert chosen_formats(("word",), (), A4) == ("word",)


def test_a_form_has_a_name_of_its_own() -> None:
    assert chosen_formats(("pdf-poster",), (), A4) == ("pdf-poster",)
    assert chosen_formats(("pdf", "pdf-poster"), (), A4) == ("pdf", "pdf-poster")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def made(project: Path) -> list[str]:
    folder = project / "outputs/eye-drops"
    return sorted(each.name for each in folder.glob("*.pdf"))


@pytest.mark.slow
def test_the_front_matter_names_the_forms(project: Path) -> None:
    text = FRONT_MATTER.replace("---\ntitle", "---\nforms: [a4, poster]\ntitle") + BODY
    (project / "source/eye-drops/leaflet.md").write_text(text, encoding="utf-8")
    assert main(["build", "--to", "pdf"]) == 0
    assert made(project) == ["eye-drops-poster.pdf", "eye-drops.pdf"]
    manifest = json.loads((project / "outputs/eye-drops/manifest.json").read_text())
    hashes = {each["source_hash"] for each in manifest["files"]}
    assert len(hashes) == 1


@pytest.mark.slow
def test_a_form_alone_makes_only_that_pdf(project: Path) -> None:
    assert main(["build", "--form", "a5-booklet"]) == 0
    assert made(project) == ["eye-drops-a5-booklet.pdf"]
    assert not (project / "outputs/eye-drops/eye-drops.html").exists()


def test_a_form_that_is_not_there(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["build", "--form", "a6"])
    assert left.value.code == 2
    assert "there is no form 'a6' (there are: a4, a4-print, a5-booklet" in capsys.readouterr().err


def test_a_form_of_formats_that_have_none(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--to", "word", "--form", "poster"]) == 1
    assert "add pdf to --to: --to pdf,word --form poster" in capsys.readouterr().err


def test_a_wrong_form_in_the_front_matter_has_its_line(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = FRONT_MATTER.replace("---\ntitle", "---\nforms: [a4, booklet]\ntitle") + BODY
    (project / "source/eye-drops/leaflet.md").write_text(text, encoding="utf-8")
    assert main(["check"]) == 1
    said = capsys.readouterr().err
    assert "eye-drops/leaflet.md:2:" in said
    assert "there is no form 'booklet'" in said
