"""Pages that nobody comes to by reading on."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import XHTML, Book
from publisher.verify.finding import Finding


def check_outside_reading_order(book: Book) -> Iterator[Finding]:
    """Every page but the navigation is in the spine, and the leaflet is read on (EPUB 3.3, 5.7)."""
    read = {each.path: linear for each, linear in book.spine}
    known = book.by_id
    for each in book.package.iterfind("{*}spine/{*}itemref"):
        if each.get("idref") not in known:
            message = f"the reading order names '{each.get('idref')}', which is not in the book"
            yield book.finding("outside-reading-order", message)
    for item in book.items:
        if item.media_type != XHTML or "nav" in item.properties:
            continue
        if item.path not in read:
            message = f"'{item.path}' is not in the reading order"
            yield book.finding("outside-reading-order", message, item.path)
        elif not read[item.path] and (page := book.pages.get(item.path)) and page.holds_leaflet:
            message = "the leaflet is left out when a reader reads on"
            yield book.finding("outside-reading-order", message, item.path)
