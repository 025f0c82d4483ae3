"""Books that do not say when they were made."""

import re
from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def check_missing_change_date(book: Book) -> Iterator[Finding]:
    """There is one moment of the last change, in UTC (EPUB 3.3, 5.5.4)."""
    found = book.values("dcterms:modified")
    if len(found) != 1 or not _MOMENT.fullmatch(found[0]):
        yield book.finding("missing-change-date", "the book does not say once when it was changed")
