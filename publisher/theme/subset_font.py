"""Small fonts to send along with a file."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from publisher.theme.fonts import font_characters

_COMMON = frozenset([*range(0x20, 0x7F), *map(ord, "\N{NO-BREAK SPACE}‘’“”–—…•£°")])


def subset_font(file: Path, characters: frozenset[int]) -> bytes:
    """The font with the glyphs of `characters` (code points), as WOFF2 (W3C WOFF 2.0).

    The letters and marks of English are always kept, so that nearly all pages and drawings share
    one subset. Names and licence stay in; nothing in it depends on the time. Empty where the font
    has none of the characters.
    """
    available = font_characters(file)
    wanted = characters & available
    return _subset(file, wanted | (_COMMON & available)) if wanted else b""


@lru_cache(maxsize=64)
def _subset(file: Path, characters: frozenset[int]) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(file, recalcTimestamp=False)
    options = Options()
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font.flavor = "woff2"
    stream = BytesIO()
    font.save(stream)
    return stream.getvalue()
