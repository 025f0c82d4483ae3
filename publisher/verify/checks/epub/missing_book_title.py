"""Books without their title."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding


def check_missing_book_title(book: Book) -> Iterator[Finding]:
    """The title of the book is the leaflet's (EPUB 3.3, 5.5.3.2; WCAG 2.2, 2.4.2)."""
    own = " ".join(book.document.metadata.title.split())
    titles = [" ".join((each.text or "").split()) for each in book.core("title")]
    if not any(titles):
        yield book.finding("missing-book-title", "the book has no title")
    elif titles[0] != own:
        message = f"the book is called '{titles[0]}', but the leaflet is called '{own}'"
        yield book.finding("missing-book-title", message)
