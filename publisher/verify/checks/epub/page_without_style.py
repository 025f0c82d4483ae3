"""Pages that lost their style sheet."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding


def check_page_without_style(book: Book) -> Iterator[Finding]:
    """Where the book has a style sheet, each page uses it (EPUB 3.3, 6.1.3; house style)."""
    sheets = {each.path for each in book.items if each.media_type == "text/css"}
    for path, page in book.pages.items():
        used = {
            book.path(each.get("href") or "", path)
            for each in page.all("link")
            if "stylesheet" in (each.get("rel") or "").split()
        }
        if sheets and not sheets & used:
            yield page.finding("page-without-style", "the page does not use the style of the book")
