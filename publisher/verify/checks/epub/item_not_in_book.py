"""Files that are named and not there."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding


def check_item_not_in_book(book: Book) -> Iterator[Finding]:
    """Every item of the manifest is in the container (EPUB 3.3, 3.6 and 5.6.2)."""
    for each in book.items:
        if each.path not in book.files:
            message = f"'{each.path}' is named in the book but is not there"
            yield book.finding("item-not-in-book", message, each.path)
