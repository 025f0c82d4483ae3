"""Pictures and styles that a page looks for in vain."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding

_ADDRESSES = (("img", "src"), ("link", "href"), ("audio", "src"), ("source", "src"))


def check_resource_to_nowhere(book: Book) -> Iterator[Finding]:
    """What a page shows or sounds is an item of the manifest (EPUB 3.3, 3.2 and 5.6)."""
    known = {each.path for each in book.items}
    for path, page in book.pages.items():
        for tag, name in _ADDRESSES:
            for each in page.all(tag):
                address = each.get(name) or ""
                if ":" not in address and book.path(address, path) not in known:
                    message = f"the page looks for '{address}', which is not in the book"
                    yield page.finding("resource-to-nowhere", message, each)
