"""Contrast between colours, as WCAG 2.2 measures it."""

from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, Span, error
from publisher.theme.tokens import Colours, Tokens

TEXT_CONTRAST = 7.0
"""The least contrast of text (WCAG 2.2, 1.4.6 at level AAA; clear print asks for the same)."""
GRAPHIC_CONTRAST = 3.0
"""The least contrast of lines and marks that carry meaning (WCAG 2.2, 1.4.11)."""

_TEXT_PAIRS = (
    ("text", "paper"),
    ("text", "brand_tint"),
    ("muted", "paper"),
    ("brand", "paper"),
    ("brand", "brand_tint"),
    ("link", "paper"),
    ("link", "brand_tint"),
    ("on_brand", "brand"),
    *(
        pair
        for kind in ("emergency", "urgent", "advice", "note")
        for pair in (
            ("text", f"{kind}_tint"),
            ("link", f"{kind}_tint"),
            (kind, f"{kind}_tint"),
            ("on_card", kind),
        )
    ),
)
_GRAPHIC_PAIRS = (("rule", "paper"),)


def contrast_ratio(one: str, other: str) -> float:
    """The contrast of two #rrggbb colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def check_contrast(tokens: Tokens, path: str) -> Iterator[Diagnostic]:
    """Every pair of colours that is too close to read."""
    for name, colours in (("colours", tokens.colours), ("dark_colours", tokens.dark_colours)):
        yield from _check(name, colours, _TEXT_PAIRS, TEXT_CONTRAST, path)
        yield from _check(name, colours, _GRAPHIC_PAIRS, GRAPHIC_CONTRAST, path)


def _check(
    name: str,
    colours: Colours,
    pairs: tuple[tuple[str, str], ...],
    least: float,
    path: str,
) -> Iterator[Diagnostic]:
    for front, back in pairs:
        ratio = contrast_ratio(getattr(colours, front), getattr(colours, back))
        if ratio < least:
            yield error(
                "STYLE-001",
                f"{name}: '{front}' on '{back}' has a contrast of {ratio:.1f}:1",
                f"choose colours that are at least {least:g}:1 apart",
                Span(path),
            )


def _luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour (WCAG 2.2, "relative luminance")."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(share * value for share, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
