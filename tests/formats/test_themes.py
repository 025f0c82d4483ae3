"""The theme that was chosen shows in the finished files, and they can be verified afterwards."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import pytest
from PIL import Image

from publisher.cli import main
from tests.judges.page_pictures import draw_pages
from tests.projects import LEAFLET, make_project

HOUSE_BRAND, HOUSE_URGENT, HOUSE_TINT = "0b4f5c", "7a3300", "fff2df"
FORMATS = "pdf,word,epub,web"


def build(folder: Path, *more: str) -> int:
    return main(["build", "--project", str(folder), "--jobs", "1", *more])


@pytest.fixture(scope="module")
def by_organisation() -> Iterator[Path]:
    """Leaflets of an organisation that chose the plain theme."""
    folder = make_project(Path(mkdtemp(prefix="themes-")))
    (folder / "source/organisation.yaml").write_text("theme: high-contrast\n", encoding="utf-8")
    assert build(folder, "--to", FORMATS) == 0
    yield folder / "outputs/eye-drops"
    rmtree(folder)


@pytest.fixture(scope="module")
def by_flag() -> Iterator[Path]:
    """The same where the user asks for the house's theme all the same."""
    folder = make_project(Path(mkdtemp(prefix="themes-")))
    (folder / "source/organisation.yaml").write_text("theme: high-contrast\n", encoding="utf-8")
    assert build(folder, "--to", FORMATS, "--theme", "house") == 0
    yield folder / "outputs/eye-drops"
    rmtree(folder)


def colours_of_the_first_page(folder: Path) -> set[tuple[int, int, int]]:
    """Every colour that covers more than a few points of the PDF's first page."""
    pages = Path(mkdtemp(prefix="themes-"))
    page = Image.open(draw_pages(folder / "eye-drops.pdf", pages)[0]).convert("RGB")
    rmtree(pages)
    found = page.getcolors(page.width * page.height) or []
    return {colour for count, colour in found if count > 400}


def part(file: Path, end: str) -> str:
    with zipfile.ZipFile(file) as package:
        return "".join(
            package.read(name).decode() for name in package.namelist() if name.endswith(end)
        ).lower()


@pytest.mark.slow
def test_the_organisations_theme_is_in_the_pdf(by_organisation: Path) -> None:
    colours = colours_of_the_first_page(by_organisation)
    assert {(0, 0, 0), (255, 255, 255)} <= colours
    assert all(red == green == blue for red, green, blue in colours)


@pytest.mark.slow
def test_the_organisations_theme_is_in_the_word_file(by_organisation: Path) -> None:
    styles = part(by_organisation / "eye-drops-large-print.docx", "word/styles.xml")
    assert HOUSE_BRAND not in styles
    assert HOUSE_URGENT not in styles
    assert 'w:fill="000000"' in styles


@pytest.mark.slow
def test_the_organisations_theme_is_in_the_epub(by_organisation: Path) -> None:
    style = part(by_organisation / "eye-drops.epub", ".css")
    assert f"#{HOUSE_URGENT}" not in style
    assert ".card.urgent { border: 0.3em solid #000000; }" in style


@pytest.mark.slow
def test_the_organisations_theme_is_on_the_web_page(by_organisation: Path) -> None:
    style = (by_organisation / "eye-drops.html").read_text(encoding="utf-8").lower()
    assert f"#{HOUSE_TINT}" not in style
    assert "--urgent-tint: #ffffff" in style
    # From the theme's own sheet.
    assert ".card.urgent { border-left-width: 16px" in style


@pytest.mark.slow
def test_the_users_theme_goes_before_the_organisations(by_flag: Path) -> None:
    assert tuple(bytes.fromhex(HOUSE_BRAND)) in colours_of_the_first_page(by_flag)
    assert HOUSE_BRAND in part(by_flag / "eye-drops-large-print.docx", "word/styles.xml")
    assert f"#{HOUSE_URGENT}" in part(by_flag / "eye-drops.epub", ".css")
    assert f"--urgent-tint: #{HOUSE_TINT}" in (by_flag / "eye-drops.html").read_text("utf-8")


@pytest.mark.slow
def test_files_are_judged_by_the_theme_that_they_were_made_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A theme has a voice, too: what no longer is the house's was made by another theme's."""
    project = make_project(tmp_path)
    quiet = project / "styles/themes/quiet"
    quiet.mkdir()
    tokens = (project / "styles/themes/high-contrast/tokens.yaml").read_text(encoding="utf-8")
    assert "bit_rate_kbps: 64" in tokens
    changed = tokens.replace("bit_rate_kbps: 64", "bit_rate_kbps: 48")
    changed = changed.replace("loudness_lufs: -19", "loudness_lufs: -25")
    (quiet / "tokens.yaml").write_text(changed, encoding="utf-8")
    where = ["--project", str(project)]
    assert build(project, "--to", "audio,epub", "--voice", "pico") == 0
    assert build(project, "--to", "audio", "--voice", "pico", "--theme", "quiet") == 0
    entries = json.loads((project / "outputs/eye-drops/manifest.json").read_text())["files"]
    assert {each["format"]: each["theme"] for each in entries} == {
        "audio": "quiet",
        "epub": "house",
    }
    capsys.readouterr()
    assert main(["verify", *where]) == 0, capsys.readouterr().out
    rmtree(quiet)
    assert main(["verify", *where]) == 1
    told = capsys.readouterr()
    assert "VERIFY-004" in told.out + told.err
    assert "there is no theme 'quiet'" in told.out + told.err


def test_a_leaflet_cannot_choose_a_theme(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leaflet = LEAFLET.replace("edition:", "theme: high-contrast\nedition:", 1)
    make_project(tmp_path, {"eye-drops": leaflet})
    assert main(["check", "--project", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert "leaflet.md:6:1: error YAML-005: unknown key 'theme'" in told.out + told.err


def test_a_theme_that_is_not_there_is_told_with_those_that_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_project(tmp_path)
    (tmp_path / "source/organisation.yaml").write_text("theme: plain\n", encoding="utf-8")
    assert main(["check", "--project", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert "there is no theme 'plain' (choose one of high-contrast, house" in told.out + told.err
    assert main(["check", "--project", str(tmp_path), "--theme", "house"]) == 0
