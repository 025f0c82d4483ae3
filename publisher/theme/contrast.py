"""Contrast between colours, as WCAG 2.2 measures it."""

from collections.abc import Iterator
from pathlib import Path

from publisher.diagnostics import Diagnostic, error
from publisher.theme.colour_pairs import COLOUR_PAIRS
from publisher.theme.tokens import Tokens
from publisher.typed_yaml import YamlPlaces


def contrast_ratio(one: str, other: str) -> float:
    """The contrast of two #rrggbb colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def check_contrast(tokens: Tokens, file: Path) -> Iterator[Diagnostic]:
    """Every pair of colours that is too close, with its place in `file`, where the tokens stand."""
    places = YamlPlaces.read(file.read_text(encoding="utf-8"), str(file))
    for group, colours in (("colours", tokens.colours), ("dark_colours", tokens.dark_colours)):
        for pair in COLOUR_PAIRS:
            front, back = getattr(colours, pair.front), getattr(colours, pair.back)
            ratio = contrast_ratio(front, back)
            if ratio < pair.least:
                # Down, so that no colour that is refused seems to be good enough.
                shown = int(ratio * 100) / 100
                yield error(
                    "STYLE-001",
                    f"{group}: '{pair.front}' ({front}) on '{pair.back}' ({back}) has a contrast "
                    f"of {shown:.2f}:1 ({pair.use})",
                    f"choose colours that are at least {pair.least:g}:1 apart; "
                    f"'{pair.back}' is in line {places.of((group, pair.back)).line}",
                    places.of((group, pair.front)),
                )


def _luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour (WCAG 2.2, "relative luminance")."""
    red, green, blue = linear_rgb(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear_rgb(colour: str) -> tuple[float, float, float]:
    """The channels of a #rrggbb colour as light, from 0 to 1 (IEC 61966-2-1, sRGB)."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def srgb_channel(light: float) -> int:
    """Light from 0 to 1 as a channel from 0 to 255 (IEC 61966-2-1, sRGB); what is beyond is cut."""
    light = min(max(light, 0.0), 1.0)
    channel = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(channel * 255)
