"""Files that do not begin as an e-book."""

from collections.abc import Iterator
from zipfile import ZIP_STORED

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding


def check_media_type(book: Book) -> Iterator[Finding]:
    """The first file is `mimetype`, not compressed and with nothing added (EPUB 3.3, 4.3.3)."""
    first = book.entries[0]
    is_right = (
        first.filename == "mimetype"
        and first.compress_type == ZIP_STORED
        and not first.extra
        and book.files["mimetype"] == b"application/epub+zip"
    )
    if not is_right:
        message = "the file does not begin with the type of an e-book, so readers may not open it"
        yield book.finding("media-type", message, "mimetype")
