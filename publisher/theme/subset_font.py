"""Small fonts to send along with a file."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

from publisher.byte_cache import ByteCache, content_key
from publisher.theme.fonts import font_characters

_COMMON = frozenset([*range(0x20, 0x7F), *map(ord, "\N{NO-BREAK SPACE}‘’“”–—…•£°")])

_MANY = 64
_made: dict[tuple[Path, frozenset[int]], bytes] = {}


def subset_font(file: Path, characters: frozenset[int], cache: Path | None = None) -> bytes:
    """The font with the glyphs of `characters` (code points), as WOFF2 (W3C WOFF 2.0).

    The letters and marks of English are always kept, so that nearly all pages and drawings share
    one subset, which is remembered here and in the folder `cache`. Names and licence stay in;
    nothing in it depends on the time. Empty where the font has none of the characters.
    """
    available = font_characters(file)
    wanted = characters & available
    if not wanted:
        return b""
    key = (file, wanted | (_COMMON & available))
    if key not in _made:
        if len(_made) >= _MANY:
            del _made[next(iter(_made))]
        _made[key] = _kept(*key, cache)
    return _made[key]


def forget_subsets() -> None:
    """Make all subsets anew from now on, as the files of the fonts may be others."""
    _made.clear()


def _kept(file: Path, characters: frozenset[int], cache: Path | None) -> bytes:
    """From the cache, or made and put there."""
    import brotli
    import fontTools

    content = file.read_bytes()
    key = content_key(
        "font subset",
        fontTools.version,
        brotli.__version__,
        sha256(content).hexdigest(),
        sorted(characters),
    )
    kept = ByteCache(cache)
    made = kept.get(key)
    if made is None:
        made = _cut(content, characters)
        kept.put(key, made)
    kept.close()
    return made


def _cut(content: bytes, characters: frozenset[int]) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    # Of the kerning of a large font little is needed, and reading all of it takes the longest.
    font = TTFont(BytesIO(content), recalcTimestamp=False, lazy=True)
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
