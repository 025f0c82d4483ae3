"""Printed pages that a reader of the book cannot go to."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.checks.xhtml.page import EPUB_TYPE, Element, words_of
from publisher.verify.finding import Finding

_FEATURES = ("pageBreakMarkers", "pageNavigation")
_SOURCE = "pageBreakSource"


def check_page_list(book: Book) -> Iterator[Finding]:
    """The page list leads to every mark of a printed page in its order, and by its number.

    The book says that it has them and whose pages they are; without a mark it says neither (EPUB
    3.3, 7.4.3; EPUB Accessibility 1.1, 3.3).
    """
    marks = [
        ((path, each.get("id") or ""), each.get("aria-label") or "")
        for path, page in book.pages.items()
        if page is not book.navigation
        for each in page.all("span")
        if _is(each, "pagebreak")
    ]
    listed = list(_listed(book))
    if listed != marks:
        message = "the page list does not lead to the marks of the printed pages one by one"
        yield book.finding("page-list", message)
    numbers = [str(number) for number in range(1, len(marks) + 1)]
    if [label for _, label in marks] != numbers:
        yield book.finding("page-list", "the printed pages are not counted from 1")
    features = book.values("schema:accessibilityFeature")
    promised = [each in features for each in _FEATURES] + [bool(book.values(_SOURCE))]
    if promised != [bool(marks)] * len(promised):
        message = "what the book says of its printed pages is not true of it"
        yield book.finding("page-list", message)


def _listed(book: Book) -> Iterator[tuple[tuple[str, str], str]]:
    page = book.navigation
    if page is None:
        return
    for each in page.all("nav"):
        if _is(each, "page-list"):
            for link in each.iter("{*}a"):
                yield book.place(link.get("href") or "", page.name), words_of(link)


def _is(element: Element, kind: str) -> bool:
    return kind in (element.get(EPUB_TYPE) or "").split()
