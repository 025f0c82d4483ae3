"""The house style: one place to change, checked when it is read."""

from pathlib import Path
from shutil import copytree

import pytest

from publisher.diagnostics import Problems
from publisher.theme import load_theme, read_wording
from publisher.theme.contrast import contrast_ratio
from publisher.theme.fonts import find_font
from tests.specimen import STYLES


@pytest.fixture
def styles(tmp_path: Path) -> Path:
    copytree(STYLES, tmp_path / "styles")
    return tmp_path / "styles"


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems_of(styles: Path) -> list[str]:
    with pytest.raises(Problems) as caught:
        load_theme(styles)
    return [str(each) for each in caught.value.diagnostics]


def test_the_house_style_loads_with_its_fonts() -> None:
    theme = load_theme(STYLES)
    assert theme.font_for(family="Atkinson Hyperlegible", bold=True).path.is_file()
    assert ord("ŵ") in theme.font_for(family=theme.tokens.fonts.fallback).characters


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ffffff", "#ffffff", 1.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast_ratio(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast_ratio(other, one) == contrast_ratio(one, other)


def test_colours_that_are_too_close_are_refused_by_name(styles: Path) -> None:
    change(styles / "tokens.yaml", 'muted: "#454c54"', 'muted: "#8a9098"')
    (found,) = problems_of(styles)
    assert "STYLE-001" in found
    assert "'muted' on 'paper' has a contrast of 3." in found
    assert "at least 7:1" in found


def test_every_mistake_is_listed_with_its_line(styles: Path) -> None:
    file = styles / "tokens.yaml"
    change(file, 'text: "#1b1f23"', "text: black")
    change(file, "line_height: 1.4", "line_hight: 1.4")
    change(file, "print_body: 12.5", "print_body: 9")
    found = problems_of(styles)
    lines = file.read_text(encoding="utf-8").splitlines()
    for key in ("text: black", "line_hight", "print_body: 9"):
        number = next(at for at, line in enumerate(lines, 1) if key in line)
        assert any(f"tokens.yaml:{number}:" in each for each in found), (key, found)
    assert any("did you mean 'line_height'?" in each for each in found)


def test_a_font_that_is_not_installed_is_named_with_its_package(styles: Path) -> None:
    change(styles / "tokens.yaml", "body: Atkinson Hyperlegible", "body: No Such Font")
    (found,) = problems_of(styles)
    assert "'No Such Font' is not installed" in found
    assert "fontpkg-no-such-font" in found


def test_a_font_of_ones_own_is_found_in_the_styles_folder(tmp_path: Path) -> None:
    theme = load_theme(STYLES)
    for bold, face in ((False, "Regular"), (True, "Bold")):
        source = theme.font_for(family="Fira Sans", bold=bold).path
        (tmp_path / f"OurOwn-{face}.ttf").write_bytes(source.read_bytes())
    assert [each.bold for each in find_font("Our Own", tmp_path)] == [False, True]


def test_style_sheets_get_the_tokens(styles: Path) -> None:
    (styles / "try.css").write_text("h1 { color: var(--colours-brand); --x: 1; top: var(--x) }")
    sheet = load_theme(styles).style_sheet("try")
    assert sheet.startswith("h1 { color: #0b4f5c; --x: 1; top: var(--x) }\n")
    assert ':lang(cy) { font-family: "Fira Sans"' in sheet


def test_a_token_that_is_not_there_is_an_error_with_its_line(styles: Path) -> None:
    (styles / "try.css").write_text("p { margin: 0 }\nh1 { color: var(--colours-brnad) }")
    with pytest.raises(Problems, match=r"try\.css:2:1: error STYLE-005.*--colours-brnad"):
        load_theme(styles).style_sheet("try")


@pytest.mark.parametrize("name", ["pdf", "epub", "web"])
def test_every_style_sheet_names_only_tokens_that_exist(name: str) -> None:
    assert load_theme(STYLES).style_sheet(name).strip()


def test_a_language_without_wording_says_what_to_do() -> None:
    with pytest.raises(Problems, match=r"LANG-002.*'fr'.*copy .*en\.yaml to .*fr\.yaml"):
        read_wording(STYLES, "fr")


def test_an_incomplete_translation_names_each_missing_phrase(styles: Path) -> None:
    text = (styles / "wording/en.yaml").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if not line.startswith(("advice:", "note:"))]
    (styles / "wording/fr.yaml").write_text("\n".join(kept), encoding="utf-8")
    with pytest.raises(Problems) as caught:
        read_wording(styles, "fr-CA")
    assert {each.message for each in caught.value.diagnostics} == {
        "the key 'advice' is missing",
        "the key 'note' is missing",
    }
