"""Books that cannot be told from others."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding


def check_missing_identifier(book: Book) -> Iterator[Finding]:
    """The package names its identifier, and it is there (EPUB 3.3, 5.4 and 5.5.3.1)."""
    name = book.package.get("unique-identifier")
    found = [each for each in book.core("identifier") if name and each.get("id") == name]
    if not found or not (found[0].text or "").strip():
        yield book.finding("missing-identifier", "the book has no identifier of its own")
