"""The house style for paper: the fonts' files and `styles/pdf.css`, as one style sheet."""

import re
from urllib.parse import quote

from publisher.theme import Theme

_DATA_URI = re.compile(r'url\("(data:image/svg\+xml,)([^"]*)"\)')


def print_style(theme: Theme) -> str:
    """The style sheet that WeasyPrint gets; all that it refers to are the theme's font files.

    Raises `Problems` where `pdf.css` is missing or names a token that does not exist.
    """
    return theme.font_faces() + _quoted(theme.style_sheet("pdf"))


def _quoted(css: str) -> str:
    """The sheet with its drawings escaped: written readably, with colours such as #0b4f5c."""
    return _DATA_URI.sub(lambda found: f'url("{found[1]}{quote(found[2])}")', css)
