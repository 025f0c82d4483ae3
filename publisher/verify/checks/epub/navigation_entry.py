"""Contents that say or lead to something else than the leaflet."""

from collections.abc import Iterator
from itertools import pairwise

from publisher.verify.checks.epub.book import Book
from publisher.verify.checks.xhtml.page import EPUB_TYPE, Element, Page, tag_of, words_of
from publisher.verify.finding import Finding

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


def check_navigation_entry(book: Book) -> Iterator[Finding]:
    """The contents go through the book in its order, in the words of its headings.

    EPUB 3.3, 7.4.2; EPUB Accessibility 1.1, 3.2 (WCAG 2.2, 2.4.5).
    """
    navigation = book.navigation
    if navigation is None:
        return
    order = _order(book)
    toc = [each for each in navigation.all("nav") if "toc" in (each.get(EPUB_TYPE) or "").split()]
    links = [link for each in toc for link in each.iter("*") if tag_of(link) == "a"]
    places = [book.place(each.get("href") or "", navigation.name) for each in links]
    for (one, other), link in zip(pairwise(places), links[1:], strict=True):
        if one in order and other in order and order[one] >= order[other]:
            message = f"the contents name '{words_of(link)}' behind what comes after it"
            yield _found(navigation, message, book, other, link)
    for place, link in zip(places, links, strict=True):
        heading = _heading(book, place)
        if heading is not None and words_of(heading) != words_of(link):
            message = f"the contents say '{words_of(link)}', and the heading '{words_of(heading)}'"
            yield _found(navigation, message, book, place, link)


def _found(page: Page, message: str, book: Book, place: tuple[str, str], link: Element) -> Finding:
    target = book.pages.get(place[0])
    node = ""
    if target is not None and place[1] in target.by_id:
        node = target.node_of(target.by_id[place[1]])
    return Finding("navigation-entry", message, page.name, node, words_of(link))


def _order(book: Book) -> dict[tuple[str, str], int]:
    """The number of each place that a link can lead to, counted through the spine."""
    found: dict[tuple[str, str], int] = {}
    for path, page in book.pages.items():
        found[path, ""] = len(found)
        for each in page.all("*"):
            if name := each.get("id"):
                found.setdefault((path, name), len(found))
    return found


def _heading(book: Book, place: tuple[str, str]) -> Element | None:
    """The heading at a place, or the first in the section that stands there."""
    page = book.pages.get(place[0])
    at = page.by_id.get(place[1]) if page is not None and place[1] else None
    if at is None:
        return None
    return next((each for each in at.iter("*") if tag_of(each) in _HEADINGS), None)
