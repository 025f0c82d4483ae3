"""The house style for paper: the fonts' files and `styles/pdf.css`, as one style sheet."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from publisher.theme import Theme

_DATA_URI = re.compile(r'url\("(data:image/svg\+xml,)([^"]*)"\)')


def print_style(theme: Theme) -> str:
    """The style sheet that WeasyPrint gets; all that it refers to are the theme's font files.

    Raises `Problems` where `pdf.css` is missing or names a token that does not exist.
    """
    return "\n".join([*_font_faces(theme), *_languages(theme), _quoted(theme.style_sheet("pdf"))])


def _font_faces(theme: Theme) -> Iterator[str]:
    for face in theme.fonts:
        weight, style = "bold" if face.bold else "normal", "italic" if face.italic else "normal"
        yield (
            f'@font-face {{ font-family: "{face.family}"; font-weight: {weight}; '
            f'font-style: {style}; src: url("{face.path.as_uri()}") }}'
        )


def _languages(theme: Theme) -> Iterator[str]:
    """Whole passages in one font, where the body font lacks some of a language's letters."""
    fonts = theme.tokens.fonts
    for language in fonts.fallback_languages:
        yield f':lang({language}) {{ font-family: "{fonts.fallback}", sans-serif }}'


def _quoted(css: str) -> str:
    """The sheet with its drawings escaped: written readably, with colours such as #0b4f5c."""
    return _DATA_URI.sub(lambda found: f'url("{found[1]}{quote(found[2])}")', css)
