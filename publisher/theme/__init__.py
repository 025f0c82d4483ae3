"""The house style as typed values: tokens, fonts, style sheets and wording."""

from publisher.theme.theme import Theme, load_theme
from publisher.theme.theme_names import HOUSE_THEME, theme_names
from publisher.theme.tokens import Tokens
from publisher.theme.wording import Wording, read_wording

__all__ = [
    "HOUSE_THEME",
    "Theme",
    "Tokens",
    "Wording",
    "load_theme",
    "read_wording",
    "theme_names",
]
