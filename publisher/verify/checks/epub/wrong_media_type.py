"""Files that are another kind of file than the book says."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding

_BEGINNINGS = {
    "image/png": (b"\x89PNG\r\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/gif": (b"GIF8",),
    "font/woff2": (b"wOF2",),
    "font/woff": (b"wOFF",),
    # A tag, or a frame of MPEG 1, 2 or 2.5, layer III.
    "audio/mpeg": (b"ID3", *(bytes((0xFF, each)) for each in (0xFB, 0xFA, 0xF3, 0xF2, 0xE3, 0xE2))),
}
_ENDINGS = {
    ".xhtml": "application/xhtml+xml",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".ncx": "application/x-dtbncx+xml",
    ".smil": "application/smil+xml",
    ".mp3": "audio/mpeg",
    ".pls": "application/pls+xml",
    ".woff2": "font/woff2",
}


def check_wrong_media_type(book: Book) -> Iterator[Finding]:
    """Each item is of the type that it says, by its name and its first bytes (EPUB 3.3, 3.2)."""
    for each in book.items:
        beginnings = _BEGINNINGS.get(each.media_type, ())
        content = book.files.get(each.path)
        by_name = next((kind for end, kind in _ENDINGS.items() if each.path.endswith(end)), "")
        is_other = content is not None and beginnings and not content.startswith(beginnings)
        if is_other or (by_name and by_name != each.media_type):
            message = f"'{each.path}' is not what the book says it is ({each.media_type})"
            yield book.finding("wrong-media-type", message, each.path)
