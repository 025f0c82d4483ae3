"""Titles and summaries whose language a reading program has to guess."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.checks.xhtml.page import XML_LANG
from publisher.verify.finding import Finding


def check_package_language(book: Book) -> Iterator[Finding]:
    """The package says in which language it speaks of the book (EPUB 3.3, 5.3; WCAG 3.1.1)."""
    given, own = book.package.get(XML_LANG), book.document.metadata.language
    if given != own:
        message = f"the book speaks of itself in '{given or 'no language'}' and not in '{own}'"
        yield book.finding("package-language", message)
