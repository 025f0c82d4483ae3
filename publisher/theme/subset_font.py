"""Small fonts to send along with a file."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path


@lru_cache(maxsize=64)
def subset_font(file: Path, characters: frozenset[int]) -> bytes:
    """The font with only the glyphs of `characters` (code points), as WOFF2 (W3C WOFF 2.0).

    Names and licence stay in; nothing in it depends on the time. Empty where the font has none
    of the characters.
    """
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(file, recalcTimestamp=False)
    if not characters & frozenset(font.getBestCmap()):
        return b""
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
