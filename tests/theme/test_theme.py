"""The house style: one place to change, checked when it is read."""

from pathlib import Path
from shutil import copytree

import pytest

from publisher.diagnostics import Problems
from publisher.theme import load_theme, read_wording
from publisher.theme.colour_pairs import COLOUR_PAIRS
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
    tokens = styles / "themes/house/tokens.yaml"
    change(tokens, 'rule: "#7b858e"', 'rule: "#a0a8b0"')
    change(tokens, 'on_brand: "#10181a"', 'on_brand: "#666666"')
    found = problems_of(styles)
    lines = tokens.read_text(encoding="utf-8").splitlines()
    line = 1 + lines.index('  rule: "#a0a8b0"')
    paper = 1 + lines.index('  paper: "#ffffff"')
    told = (
        f"{tokens}:{line}:3: error STYLE-001: colours: 'rule' (#a0a8b0) on 'paper' (#ffffff) has a "
        "contrast of 2.40:1 (lines on the paper) (choose colours that are at least 3:1 apart; "
        f"'paper' is in line {paper})"
    )
    assert told in found
    dark = 1 + lines.index('  on_brand: "#666666"')
    (only,) = [each for each in found if "dark_colours" in each]
    assert f"{tokens}:{dark}:3:" in only
    assert "'on_brand' (#666666) on 'brand' (#8fd6e0)" in only
    assert "at least 7:1" in only


def test_every_mistake_is_listed_with_its_line(styles: Path) -> None:
    file = styles / "themes/house/tokens.yaml"
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
    change(styles / "themes/house/tokens.yaml", "body: Atkinson Hyperlegible", "body: No Such Font")
    (found,) = problems_of(styles)
    assert "'No Such Font' is not installed" in found
    assert "fontpkg-no-such-font" in found


def test_a_theme_that_is_not_there_is_named_with_those_that_are(styles: Path) -> None:
    with pytest.raises(Problems, match=r"no theme 'hous' \(choose one of high-contrast, house, or"):
        load_theme(styles, "hous")
    with pytest.raises(Problems, match=r"no theme '\.\./themes/house'"):
        load_theme(styles, "../themes/house")


def test_the_plain_theme_is_black_on_white_without_tints() -> None:
    tokens = load_theme(STYLES, "high-contrast").tokens
    for colours, ink, paper in (
        (tokens.colours, "#000000", "#ffffff"),
        (tokens.dark_colours, "#ffffff", "#000000"),
    ):
        assert (colours.text, colours.paper) == (ink, paper)
        assert {value for name, value in colours if name.endswith("_tint")} == {paper}
        for pair in COLOUR_PAIRS:
            ratio = contrast_ratio(getattr(colours, pair.front), getattr(colours, pair.back))
            assert ratio >= 15, pair


def test_a_themes_own_sheet_is_read_after_the_shared_one(styles: Path) -> None:
    (styles / "try.css").write_text(":root { --ink: var(--colours-text) }\np { color: var(--ink) }")
    own = styles / "themes/high-contrast/try.css"
    own.write_text("p { background: var(--colours-paper); border-color: var(--ink) }")
    assert load_theme(styles, "high-contrast").style_sheet("try").splitlines()[:3] == [
        ":root { --ink: #000000 }",
        "p { color: var(--ink) }",
        "p { background: #ffffff; border-color: var(--ink) }",
    ]
    assert "background" not in load_theme(styles).style_sheet("try")
    own.write_text("p { color: var(--inc) }")
    with pytest.raises(Problems, match=r"high-contrast/try\.css:1:1: error STYLE-005.*--inc"):
        load_theme(styles, "high-contrast").style_sheet("try")


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


@pytest.mark.parametrize("theme", ["house", "high-contrast"])
@pytest.mark.parametrize("name", ["conformance", "cover", "epub", "talking_book", "web"])
def test_every_style_sheet_names_only_tokens_that_exist(name: str, theme: str) -> None:
    assert load_theme(STYLES, theme).style_sheet(name).strip()


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
