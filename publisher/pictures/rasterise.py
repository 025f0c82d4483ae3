"""Drawings as pixels, for formats whose readers do not show SVG."""

from functools import cache as remembered
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path, PurePath
from zlib import Z_RLE

from publisher.byte_cache import ByteCache, content_key
from publisher.document import Picture
from publisher.pictures.drawn_pixels import drawn_pixels
from publisher.theme import Theme
from publisher.theme.style_digests import FONTS, style_digests


def rasterise(picture: Picture, width: int, theme: Theme, cache: Path | None = None) -> Picture:
    """A PNG of an SVG, `width` pixels wide, on white, with the theme's fonts in its letters.

    The same picture, width and theme give the same bytes; `cache` is a folder that remembers them.
    Nothing but the theme's font files is read, whatever the drawing refers to. Raises `Problems`
    where a library of the system is missing.
    """
    height = max(1, round(width * picture.height / picture.width))
    if cache is None:
        data = _drawn(picture, width, theme)
    else:
        fonts = dict(theme.digests or style_digests((), theme.fonts))[FONTS]
        shape = (picture.width, picture.height, width)
        key = content_key("drawing", sha256(picture.data).hexdigest(), shape, fonts, _drawn_by())
        kept = ByteCache(cache)
        try:
            data = kept.get(key) or b""
            if not data:
                data = _drawn(picture, width, theme)
                kept.put(key, data)
        finally:
            kept.close()
    return Picture(f"{PurePath(picture.name).stem}.png", "image/png", width, height, data)


def _drawn(picture: Picture, width: int, theme: Theme) -> bytes:
    with BytesIO() as buffer:
        # Drawings have few colours and long runs of each: half the time for a hundredth more bytes.
        drawn_pixels(picture, width, theme).save(buffer, "PNG", compress_type=Z_RLE)
        return buffer.getvalue()


@remembered
def _drawn_by() -> tuple[str, ...]:
    return tuple(version(each) for each in ("weasyprint", "pypdfium2", "pillow"))
