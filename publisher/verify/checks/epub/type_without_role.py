"""Meanings that reading programs know and screen readers do not."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.checks.xhtml.page import EPUB_TYPE, is_hidden
from publisher.verify.finding import Finding

_ROLES = {
    "bibliography": ("doc-bibliography",),
    "endnotes": ("doc-endnotes",),
    "footnote": ("doc-footnote",),
    "glossary": ("doc-glossary",),
    "glossref": ("doc-glossref",),
    "biblioref": ("doc-biblioref",),
    "noteref": ("doc-noteref",),
    "pagebreak": ("doc-pagebreak",),
    "toc": ("doc-toc", "navigation"),
}


def check_type_without_role(book: Book) -> Iterator[Finding]:
    """What has a type for reading programs has the role for screen readers (WCAG 2.2, 4.1.2).

    EPUB Accessibility Techniques 1.1, 5.1; Ace, `epub-type-has-matching-role`. Landmarks are no
    such places: their types say where they lead.
    """
    for page in book.pages.values():
        for each in page.all("*"):
            for kind in (each.get(EPUB_TYPE) or "").split():
                roles = _ROLES.get(kind)
                if roles and each.get("role") not in roles and not is_hidden(each):
                    message = f"reading programs know a '{kind}' here, and screen readers do not"
                    yield page.finding("type-without-role", message, each)
