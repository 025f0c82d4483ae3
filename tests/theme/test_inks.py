"""The inks that a theme names for its colours."""

from pathlib import Path
from shutil import copytree

import pytest

from publisher.diagnostics import Problems
from publisher.theme import load_theme
from tests.specimen import STYLES


def test_the_house_style_prints_its_words_in_black_ink_only() -> None:
    tokens = load_theme(STYLES).tokens
    assert tokens.inks[tokens.colours.text] == (0, 0, 0, 100)
    assert max(sum(inks) for inks in tokens.inks.values()) <= 300


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("  text: [90, 90, 90, 90]", "'text' is 360 % of ink"),
        ("  text: [0, 0, 0, 101]", "less than or equal to 100"),
        ("  txet: [0, 0, 0, 100]", "there is no colour 'txet'"),
        ("  text: [0, 0, 0, 100]\n  on_brand: [0, 0, 0, 5]", "'on_brand' is the same colour"),
    ],
)
def test_inks_that_cannot_be_printed_are_refused(tmp_path: Path, line: str, told: str) -> None:
    styles = tmp_path / "styles"
    copytree(STYLES, styles)
    file = styles / "themes" / "house" / "tokens.yaml"
    text = file.read_text(encoding="utf-8")
    old = "  text: [0, 0, 0, 100]"
    assert old in text
    paper = "  paper: [0, 0, 0, 0]"
    text = text.replace(old, "").replace(paper, f"{paper}\n{line}")
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Problems) as caught:
        load_theme(styles)
    [problem] = caught.value.diagnostics
    assert told in problem.message
    assert problem.span is not None
    assert problem.span.line > text[: text.index("cmyk:")].count("\n")
