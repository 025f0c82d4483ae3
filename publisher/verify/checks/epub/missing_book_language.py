"""Books without their language."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding


def check_missing_book_language(book: Book) -> Iterator[Finding]:
    """The language of the book is the leaflet's (EPUB 3.3, 5.5.3.3)."""
    own = book.document.metadata.language
    languages = [(each.text or "").strip() for each in book.core("language")]
    if not any(languages):
        yield book.finding("missing-book-language", "the book does not say its language")
    elif languages[0] != own:
        message = f"the book says that it is in '{languages[0]}', but the leaflet is in '{own}'"
        yield book.finding("missing-book-language", message)
