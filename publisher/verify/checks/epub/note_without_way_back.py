"""Notes that a reader does not come back from."""

from collections.abc import Iterator
from urllib.parse import unquote

from publisher.verify.checks.epub.book import Book
from publisher.verify.checks.xhtml.page import EPUB_TYPE, Element, tag_of
from publisher.verify.finding import Finding


def check_note_without_way_back(book: Book) -> Iterator[Finding]:
    """Each note leads back to where it is used (DPUB-ARIA 1.1, `doc-backlink`; WCAG 2.2, 2.4.1)."""
    for page in book.pages.values():
        used = {
            unquote((each.get("href") or "").removeprefix("#"))
            for each in page.all("a")
            if "noteref" in (each.get(EPUB_TYPE) or "").split()
        }
        for name in sorted(used & page.by_id.keys()):
            note = page.by_id[name]
            back = [each for each in note.iter("*") if _leads_back(each)]
            if not any((each.get("href") or "")[1:] in page.by_id for each in back):
                message = "a note does not lead back to the text"
                yield page.finding("note-without-way-back", message, note)


def _leads_back(element: Element) -> bool:
    kinds = (element.get(EPUB_TYPE) or "").split()
    return tag_of(element) == "a" and (element.get("role") == "doc-backlink" or "backlink" in kinds)
