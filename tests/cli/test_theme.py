"""`publisher theme`: what an organisation looks at before it takes a theme."""

import re
from collections.abc import Iterator
from math import floor
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import get_args

import pypdfium2
import pytest
from lxml import html

from publisher.build.specimen.draw_theme import SPECIMEN
from publisher.cli import main
from publisher.document import PlannedFormat, walk, with_end_matter
from publisher.document.nodes import AnyNode, CareCard, CareKind, Link, LinkKind
from publisher.readers import read_leaflet
from publisher.rules import check_document
from publisher.theme import load_theme, read_wording
from publisher.theme.colour_pairs import COLOUR_PAIRS
from publisher.theme.colour_vision import COLOUR_VISIONS
from publisher.theme.contrast import contrast_ratio
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges import page_validation
from tests.projects import make_project
from tests.specimen import STYLES, specimen

WHERE = {"colours": "on paper and on a light screen", "dark_colours": "on a dark screen"}


def test_the_specimen_has_everything_that_a_leaflet_can_hold() -> None:
    leaflet = read_leaflet(SPECIMEN)
    formats = [PlannedFormat("pdf", "A leaflet", "specimen.pdf")]
    whole = with_end_matter(leaflet, formats, read_wording(STYLES, "en"))
    nodes = list(walk(whole))
    assert {type(each) for each in nodes} == set(get_args(AnyNode))
    assert {each.kind for each in nodes if isinstance(each, CareCard)} == set(CareKind)
    assert {each.kind for each in nodes if isinstance(each, Link)} == set(LinkKind)
    assert not list(check_document(leaflet, load_theme(STYLES)))


@pytest.fixture(scope="module")
def drawn() -> Iterator[Path]:
    """The house's theme with its specimen leaflet as a web page."""
    folder = make_project(Path(mkdtemp(prefix="theme-")))
    assert main(["theme", "--project", str(folder), "--to", "web"]) == 0
    yield folder / "outputs/theme-house"
    rmtree(folder)


def pairs(mode: str) -> list[tuple[str, float]]:
    """Each pair and its contrast, by WCAG and rounded down as the sheet shows it."""
    colours = getattr(load_theme(STYLES).tokens, mode)
    return [
        (
            f"{each.front} on {each.back}",
            floor(contrast_ratio(getattr(colours, each.front), getattr(colours, each.back)) * 10)
            / 10,
        )
        for each in COLOUR_PAIRS
    ]


@pytest.mark.slow
def test_leaflet_and_sheet_are_drawn(drawn: Path) -> None:
    assert {each.name for each in drawn.iterdir()} == {
        "specimen.html",
        "theme-house.pdf",
        "theme-house.html",
    }
    assert main(["check", "--project", str(drawn.parents[1])]) == 0


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["colours", "dark_colours"])
def test_each_pair_stands_beside_its_contrast_and_its_limit(drawn: Path, mode: str) -> None:
    with pypdfium2.PdfDocument(drawn / "theme-house.pdf") as pdf:
        pages = [" ".join(each.get_textpage().get_text_range().split()) for each in pdf]
    caption = f"Pairs of colours {WHERE[mode]} text on paper"
    (swatches,) = [text for text in pages if caption in text]
    for pair, (words, ratio) in zip(COLOUR_PAIRS, pairs(mode), strict=True):
        assert f"{words} {ratio}:1 (≥{pair.least:g})" in swatches, words


@pytest.mark.slow
def test_the_web_page_says_each_contrast_in_a_table(drawn: Path) -> None:
    page = html.document_fromstring((drawn / "theme-house.html").read_text(encoding="utf-8"))
    tables = {
        table.findtext("caption") or "".join(table.find("caption").itertext()): {
            row.find("th").text_content(): [each.text_content() for each in row.findall("td")]
            for row in table.iter("tr")
            if row.find("td") is not None
        }
        for table in page.iter("table")
    }
    assert len(tables) == 4
    first = tables["Contrasts on paper and on a light screen"]
    assert first["text on paper"][1:] == ["16.5:1", "7:1"]
    assert {words: row[1] for words, row in first.items()} == {
        words: f"{ratio}:1" for words, ratio in pairs("colours")
    }
    by_vision = tables["Contrasts on a dark screen, by colour vision"]
    assert {len(row) for row in by_vision.values()} == {len(COLOUR_VISIONS)}
    alternatives = [each.get("alt") for each in page.iter("img")]
    assert len(alternatives) == 2 * 3 * (1 + len(COLOUR_VISIONS))
    assert all(alternatives)


@pytest.mark.slow
def test_cards_and_colours_are_grey_in_greyscale_and_not_before(drawn: Path) -> None:
    text = (drawn / "theme-house.html").read_text(encoding="utf-8")
    page = html.document_fromstring(text)
    greys = [
        figure
        for figure in page.iter("figure")
        if "in greyscale" in (figure.findtext("figcaption") or figure.text_content())
    ]
    assert len(greys) == 6
    for each in greys:
        assert _is_grey(each.find(".//img").get("src")), each.text_content()
    assert not _is_grey(page.find(".//figure//img").get("src"))


@pytest.mark.slow
def test_the_sheet_is_as_accessible_as_a_leaflet(drawn: Path) -> None:
    content = (drawn / "theme-house.pdf").read_bytes()
    file = FinishedFile("pdf", "theme-house.pdf", "application/pdf", content, specimen())
    (verdict,) = page_validation.judge([file])
    assert verdict.passed


def test_the_files_of_a_leaflet_are_not_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (make_project(tmp_path) / "source/eye-drops/leaflet.md").read_text(encoding="utf-8")
    (tmp_path / "source/theme-house").mkdir()
    (tmp_path / "source/theme-house/leaflet.md").write_text(text, encoding="utf-8")
    assert main(["theme", "--project", str(tmp_path)]) == 1
    assert "THEME-001" in capsys.readouterr().err
    assert not (tmp_path / "outputs").exists()


def _is_grey(source: str) -> bool:
    import base64
    from io import BytesIO
    from urllib.parse import unquote_to_bytes

    from PIL import Image

    kind, _, data = source.partition(",")
    content = base64.b64decode(data) if kind.endswith("base64") else unquote_to_bytes(data)
    if "svg" in kind:
        colours = re.findall(rb"#([0-9a-f]{6})\b", content)
        return all(each[:2] == each[2:4] == each[4:] for each in colours)
    picture = Image.open(BytesIO(content)).convert("RGB")
    found = picture.getcolors(picture.width * picture.height) or []
    return all(max(colour) - min(colour) <= 2 for _, colour in found)
