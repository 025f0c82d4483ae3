"""The house style for paper: fonts, `styles/pdf.css` and the sheets of a form, as one."""

import re
from urllib.parse import quote

from publisher.backends.pdf.paper import Paper
from publisher.theme import Theme

_DATA_URI = re.compile(r'url\("(data:image/svg\+xml,)([^"]*)"\)')


def print_style(theme: Theme, paper: Paper) -> str:
    """The style sheet that WeasyPrint gets; all that it refers to are the theme's font files.

    Raises `Problems` where a sheet is missing or names a token that does not exist.
    """
    names = ("pdf", *(f"forms/{each}" for each in paper.sheets))
    values = paper.style_values(theme.tokens)
    sheets = (_quoted(theme.style_sheet(name, values)) for name in names)
    return theme.font_faces() + "".join(sheets)


def _quoted(css: str) -> str:
    """The sheet with its drawings escaped: written readably, with colours such as #0b4f5c."""
    return _DATA_URI.sub(lambda found: f'url("{found[1]}{quote(found[2])}")', css)
