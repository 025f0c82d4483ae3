"""Links from page to page that lead nowhere."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding


def check_book_link_to_nowhere(book: Book) -> Iterator[Finding]:
    """What a link to another page of the book leads to is there (EPUB 3.3, 3.7 and 7.3)."""
    for path, page in book.pages.items():
        for each in page.all("a"):
            address = each.get("href") or ""
            if not address or address.startswith("#") or ":" in address.partition("#")[0]:
                continue
            target, name = book.place(address, path)
            other = book.pages.get(target)
            if target not in book.files or (name and (other is None or name not in other.by_id)):
                message = f"a link leads to '{address}', which is not in the book"
                yield page.finding("book-link-to-nowhere", message, each)
