"""Items that are named twice."""

from collections import Counter
from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding


def check_item_named_twice(book: Book) -> Iterator[Finding]:
    """Ids of the package, items and pages of the spine stand once (EPUB 3.3, 5.6.2 and 5.7.2)."""
    ids = Counter(each.get("id") for each in book.package.iter("*") if each.get("id"))
    files = Counter(each.path for each in book.items)
    read = Counter(each.path for each, _ in book.spine)
    for name in [
        name for found in (ids, files, read) for name, count in found.items() if count > 1
    ]:
        yield book.finding("item-named-twice", f"'{name}' is named twice")
