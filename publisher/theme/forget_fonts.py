"""For a program that goes on while somebody changes the files of its fonts."""

from publisher.theme.fonts import font_characters
from publisher.theme.subset_font import forget_subsets


def forget_fonts() -> None:
    """Read all files of fonts anew from now on."""
    font_characters.cache_clear()
    forget_subsets()
