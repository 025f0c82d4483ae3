"""Books without a cover on the shelf."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding


def check_cover_not_declared(book: Book) -> Iterator[Finding]:
    """One picture is declared to be the cover (EPUB 3.3, 5.6.2.1 and D.4.1, `cover-image`)."""
    if sum("cover-image" in each.properties for each in book.items) != 1:
        message = "no picture is declared to be the cover, so reading programs show none"
        yield book.finding("cover-not-declared", message)
