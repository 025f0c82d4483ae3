"""The house style as typed values: tokens, fonts, style sheets and wording."""

from publisher.theme.theme import Theme, load_theme
from publisher.theme.tokens import Tokens
from publisher.theme.wording import Wording, read_wording

__all__ = ["Theme", "Tokens", "Wording", "load_theme", "read_wording"]
