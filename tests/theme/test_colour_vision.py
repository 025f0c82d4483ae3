"""Colours as others see them."""

import pytest
from PIL import Image

from publisher.theme import load_theme, theme_names
from publisher.theme.colour_pairs import COLOUR_PAIRS
from publisher.theme.colour_vision import COLOUR_VISIONS, seen_colour, seen_picture
from publisher.theme.contrast import contrast_ratio, linear_rgb
from tests.specimen import STYLES

RED, GREEN, BLUE, TEAL = "#c03030", "#707000", "#0060c0", "#007070"


def apart(one: str, other: str) -> float:
    return sum(abs(a - b) for a, b in zip(linear_rgb(one), linear_rgb(other), strict=True))


@pytest.mark.parametrize("name", COLOUR_VISIONS)
@pytest.mark.parametrize("grey", ["#000000", "#808080", "#ffffff"])
def test_greys_stay_as_they_are(name: str, grey: str) -> None:
    assert seen_colour(grey, COLOUR_VISIONS[name]) == grey


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("protanopia", RED, GREEN),
        ("deuteranopia", RED, GREEN),
        ("tritanopia", BLUE, TEAL),
    ],
)
def test_the_colours_that_each_kind_confuses_come_together(name: str, one: str, other: str) -> None:
    seen = [seen_colour(each, COLOUR_VISIONS[name]) for each in (one, other)]
    assert apart(*seen) < apart(one, other) / 2


def test_red_is_dark_to_protanopes_and_not_to_deuteranopes() -> None:
    protan, deutan = (
        contrast_ratio("#000000", seen_colour("#ff0000", COLOUR_VISIONS[name]))
        for name in ("protanopia", "deuteranopia")
    )
    assert protan < contrast_ratio("#000000", "#ff0000") * 0.7 < deutan


def test_greyscale_keeps_contrast() -> None:
    matrix = COLOUR_VISIONS["greyscale"]
    for each in (RED, GREEN, BLUE, TEAL):
        seen = seen_colour(each, matrix)
        assert seen[1:3] == seen[3:5] == seen[5:7]
        assert contrast_ratio(seen, "#ffffff") == pytest.approx(
            contrast_ratio(each, "#ffffff"), rel=0.01
        )


@pytest.mark.parametrize("name", COLOUR_VISIONS)
def test_a_picture_changes_as_its_colours_do(name: str) -> None:
    colours = (RED, GREEN, BLUE, TEAL, "#fdecea", "#0b4f5c", "#010203")
    picture = Image.new("RGB", (len(colours), 1))
    for x, each in enumerate(colours):
        picture.putpixel((x, 0), tuple(bytes.fromhex(each[1:])))
    seen = seen_picture(picture, COLOUR_VISIONS[name])
    for x, each in enumerate(colours):
        wanted = bytes.fromhex(seen_colour(each, COLOUR_VISIONS[name])[1:])
        got = seen.getpixel((x, 0))
        assert all(abs(a - b) <= 1 for a, b in zip(got, wanted, strict=True)), each


@pytest.mark.parametrize("theme", theme_names(STYLES))
@pytest.mark.parametrize("group", ["colours", "dark_colours"])
def test_all_can_read_the_themes_that_we_ship(theme: str, group: str) -> None:
    colours = getattr(load_theme(STYLES, theme).tokens, group)
    for name, matrix in COLOUR_VISIONS.items():
        for pair in COLOUR_PAIRS:
            seen = (seen_colour(getattr(colours, each), matrix) for each in (pair.front, pair.back))
            assert contrast_ratio(*seen) >= pair.least, (name, pair)
