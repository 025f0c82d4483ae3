"""Whatever colours meet in a format are in the list that themes are checked by.

Each token gets a colour of its own, so that a colour in a finished file tells its token.
"""

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from publisher.backends import Context, find_backends
from publisher.backends.pdf.forms.a4 import a4_paper
from publisher.build.specimen.draw_theme import SPECIMEN
from publisher.document import Document, with_end_matter
from publisher.readers import read_leaflet
from publisher.theme import Theme, load_theme, read_wording, theme_names
from publisher.theme.colour_pairs import COLOUR_PAIRS
from publisher.theme.tokens import Colours
from publisher.verify.checks.pdf.printed_pdf import open_pdf
from publisher.verify.checks.word.opened.word_package import open_word_file
from publisher.verify.checks.xhtml.colours import colour_pairs
from publisher.verify.checks.xhtml.style import read_style
from publisher.verify.finished_file import FinishedFile
from tests.specimen import STYLES

LISTED = {(each.front, each.back) for each in COLOUR_PAIRS}
FRONTS = {each.front for each in COLOUR_PAIRS}
TOKENS = tuple(Colours.model_fields)
LIGHT = {f"#{40 + at:02x}0033": name for at, name in enumerate(TOKENS)}
DARK = {f"#{40 + at:02x}0099": name for at, name in enumerate(TOKENS)}
LINE = re.compile(r"border|outline|decoration|stroke|fill|accent|shadow")
SHEETS = sorted(
    str(file.relative_to(STYLES).with_suffix(""))
    for folder in (STYLES, STYLES / "forms")
    for file in folder.glob("*.css")
)


@cache
def told_apart(name: str) -> Theme:
    """A theme whose every colour is another one."""
    theme = load_theme(STYLES, name)
    light, dark = (
        Colours(**{token: colour for colour, token in group.items()}) for group in (LIGHT, DARK)
    )
    tokens = theme.tokens.model_copy(update={"colours": light, "dark_colours": dark})
    return replace(theme, tokens=tokens)


@cache
def leaflet() -> Document:
    return with_end_matter(read_leaflet(SPECIMEN), (), read_wording(STYLES, "en"))


def made(format: str, theme: str) -> FinishedFile:
    backend = find_backends()[format]
    created = datetime(2026, 1, 31, tzinfo=UTC)
    context = Context(told_apart(theme), read_wording(STYLES, "en"), created, "0.1.0")
    artifact = backend.render(leaflet(), backend.options(), context)
    return FinishedFile(
        format, artifact.file_name, artifact.media_type, artifact.content, leaflet()
    )


def sheet(name: str, theme: str) -> str:
    chosen = told_apart(theme)
    return chosen.style_sheet(name, a4_paper(chosen.tokens).style_values(chosen.tokens))


@pytest.mark.slow
@pytest.mark.parametrize("theme", theme_names(STYLES))
def test_pairs_in_print_are_listed(theme: str) -> None:
    met = {(LIGHT[each.colour], LIGHT[each.ground]) for each in open_pdf(made("pdf", theme)).runs}
    assert met <= LISTED
    # The specimen does show what the list says, so that nothing is missed for want of words.
    assert {("link", "urgent_tint"), ("brand", "advice_tint"), ("on_card", "emergency")} <= met


@pytest.mark.slow
def test_pairs_in_large_print_are_listed() -> None:
    package = open_word_file(made("word", "house"))
    page = {package.page_colour.lower(): "paper"}
    known = {key[1:]: name for key, name in LIGHT.items()} | page
    met = {
        (known[run.look.colour.lower()], known[(run.look.ground or package.page_colour).lower()])
        for paragraph in package.paragraphs
        for run in paragraph.visible_runs
        if run.look.colour
    }
    assert met <= LISTED
    assert {("on_card", "emergency"), ("urgent", "urgent_tint"), ("on_brand", "brand")} <= met


@pytest.mark.parametrize("theme", theme_names(STYLES))
@pytest.mark.parametrize("name", ["web", "conformance"])
def test_pairs_on_a_screen_are_listed(name: str, theme: str) -> None:
    met = {
        (group[text], group[ground])
        for _, text, ground in colour_pairs(read_style(sheet(name, theme)))
        for group in (LIGHT, DARK)
        # The rest are colours of the report's own, which has its own test.
        if text in group and ground in group
    }
    assert met
    assert met <= LISTED


@pytest.mark.parametrize("theme", theme_names(STYLES))
@pytest.mark.parametrize("name", SHEETS)
def test_what_a_sheet_draws_and_writes_with_is_listed(name: str, theme: str) -> None:
    for rule in read_style(sheet(name, theme)):
        words = {
            LIGHT[value]
            for key, value in rule.declarations.items()
            if key == "color" and value in LIGHT
        }
        grounds = {
            token
            for key, value in rule.declarations.items()
            if key.startswith("background")
            for colour, token in LIGHT.items()
            if colour in value.partition("url(")[0]
        }
        lines = {
            token
            for key, value in rule.declarations.items()
            if LINE.search(key)
            for colour, token in LIGHT.items()
            if colour in value
        }
        assert words | lines <= FRONTS, rule.selector
        for ground in grounds:
            assert {(word, ground) for word in words} <= LISTED, rule.selector


def test_every_sheet_of_a_theme_belongs_to_a_shared_one() -> None:
    for file in Path(STYLES / "themes").rglob("*.css"):
        name = file.relative_to(STYLES / "themes").parts[1:]
        assert (STYLES.joinpath(*name)).is_file(), file
