"""What the book would fetch from elsewhere."""

import re
from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding

_REMOTE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_XLINK = "{http://www.w3.org/1999/xlink}href"
_FETCHES = ("image", "use", "script", "feImage")


def check_remote_item(book: Book) -> Iterator[Finding]:
    """No item lies on another site; no drawing fetches or runs anything (EPUB 3.3, 3.6, 6.2)."""
    for each in book.items:
        if _REMOTE.match(each.path):
            message = f"the book would fetch '{each.path}' from another site"
            yield book.finding("remote-item", message)
    for path, tree in book.trees.items():
        if path in book.pages or isinstance(tree, str):
            continue
        for name in _FETCHES:
            for element in tree.iter(f"{{*}}{name}"):
                address = element.get("href") or element.get(_XLINK) or ""
                if name == "script" or _REMOTE.match(address):
                    message = "a drawing would fetch or run something"
                    yield book.finding("remote-item", message, path)
