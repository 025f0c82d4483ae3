"""Books that do not say whom they suit."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding

_PROPERTIES = (
    "schema:accessMode",
    "schema:accessModeSufficient",
    "schema:accessibilityFeature",
    "schema:accessibilityHazard",
    "schema:accessibilitySummary",
)


def check_missing_accessibility_metadata(book: Book) -> Iterator[Finding]:
    """All five properties of discovery are there (EPUB Accessibility 1.1, 2.2)."""
    for each in _PROPERTIES:
        if not any(book.values(each)):
            message = f"the book does not say what a reader looks for ({each})"
            yield book.finding("missing-accessibility-metadata", message)
