"""Notes that do not open."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.checks.xhtml.page import EPUB_TYPE
from publisher.verify.finding import Finding


def check_note_not_marked(book: Book) -> Iterator[Finding]:
    """What the mark of a note leads to says that it is one (EPUB 3 Structural Semantics)."""
    for path, page in book.pages.items():
        told: set[str] = set()
        for each in page.all("a"):
            if "noteref" not in (each.get(EPUB_TYPE) or "").split():
                continue
            target, name = book.place(each.get("href") or "", path)
            other = book.pages.get(target)
            note = other.by_id.get(name) if other is not None else None
            if note is None or name in told:
                continue
            kinds = (note.get(EPUB_TYPE) or "").split()
            if not {"footnote", "endnote"} & set(kinds):
                told.add(name)
                message = "a note does not say that it is one, so it does not open"
                yield page.finding("note-not-marked", message, note)
