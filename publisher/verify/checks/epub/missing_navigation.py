"""Books without contents or landmarks."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.checks.xhtml.page import EPUB_TYPE
from publisher.verify.finding import Finding


def check_missing_navigation(book: Book) -> Iterator[Finding]:
    """One document has one list of contents and one of landmarks (EPUB 3.3, 7.3 and 7.4)."""
    page = book.navigation
    if sum("nav" in each.properties for each in book.items) != 1 or page is None:
        yield book.finding("missing-navigation", "the book does not say where its contents stand")
        return
    kinds = [kind for each in page.all("nav") for kind in (each.get(EPUB_TYPE) or "").split()]
    for kind, name in (("toc", "contents"), ("landmarks", "landmarks")):
        if kinds.count(kind) != 1:
            message = f"the navigation of the book has not just one list of {name}"
            yield page.finding("missing-navigation", message)
