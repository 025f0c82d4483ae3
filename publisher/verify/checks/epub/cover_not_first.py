"""Books that do not begin with their cover."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.checks.xhtml.page import EPUB_TYPE, Page
from publisher.verify.finding import Finding


def check_cover_not_first(book: Book) -> Iterator[Finding]:
    """The cover comes first in the reading order (EPUB 3.3, 5.7; UKAAF G003, title first)."""
    for number, (each, _) in enumerate(book.spine):
        page = book.pages.get(each.path)
        if number and page is not None and _is_cover(page):
            message = "the cover does not come first, but behind other pages"
            yield book.finding("cover-not-first", message, each.path)


def _is_cover(page: Page) -> bool:
    return any(
        "cover" in (each.get(EPUB_TYPE) or "").split() or each.get("role") == "doc-cover"
        for each in page.all("body", "section", "img")
    )
