"""Files that are there and not named."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.finding import Finding


def check_file_not_in_manifest(book: Book) -> Iterator[Finding]:
    """Every file is in the manifest, but for the container's own (EPUB 3.3, 5.6)."""
    listed = {each.path for each in book.items}
    for each in book.entries:
        name = each.filename
        own = name in ("mimetype", book.package_path) or name.startswith("META-INF/")
        if not own and not name.endswith("/") and name not in listed:
            message = f"'{name}' is in the book, but no reading program knows of it"
            yield book.finding("file-not-in-manifest", message, name)
