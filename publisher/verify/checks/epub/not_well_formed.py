"""Files that are no XML."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding


def check_not_well_formed(book: Book) -> Iterator[Finding]:
    """Content documents, drawings and overlays are well-formed XML (EPUB 3.3, 3.9 and 6.1)."""
    for path, tree in book.trees.items():
        if isinstance(tree, str):
            message = f"'{path}' is broken, and a reading program will not show it: {tree}"
            yield book.finding("not-well-formed", message, path)
