"""Words that are shown and not heard."""

from collections.abc import Collection, Iterator

from publisher.verify.checks.epub.book import XHTML, Book
from publisher.verify.checks.epub.overlay import clips_of
from publisher.verify.checks.xhtml import Element
from publisher.verify.checks.xhtml.page import Page, tag_of
from publisher.verify.finding import Finding

_HOLDERS = frozenset(
    "article aside blockquote body dl figure header main nav ol section table tbody thead tr "
    "ul".split()
)
"""What holds other places: a clip of a whole list tells that it begins, and not its items. A `div`
may be one place: a note, or a passage that is announced and not spoken."""


def check_unvoiced_text(book: Book) -> Iterator[Finding]:
    """In a book that is read aloud each text and each alternative of the spine has its clip.

    EPUB Accessibility 1.1, 3.4.2. A place is taken to be heard as a whole; only the comparison of
    what is said tells more.
    """
    clips = [each for each in clips_of(book) if each.audio]
    if not clips:
        return
    for item, _ in book.spine:
        page = book.pages.get(item.path)
        if item.media_type == XHTML and page is not None:
            heard = {name for path, name in (each.text for each in clips) if path == item.path}
            for body in page.all("body"):
                for element in _unvoiced(body, _voiced(page, heard)):
                    message = "words are shown here that are not read aloud"
                    yield page.finding("unvoiced-text", message, element)


def _voiced(page: Page, heard: Collection[str]) -> Collection[Element]:
    """The elements whose words are all heard with a clip of their own."""
    elements = [page.by_id[name] for name in heard if name in page.by_id]
    around = {outer for each in elements for outer in each.iterancestors()}
    return {each for each in elements if each not in around and tag_of(each) not in _HOLDERS}


def _unvoiced(element: Element, voiced: Collection[Element]) -> Iterator[Element]:
    """The elements with words of their own that lie in no voiced element."""
    if element in voiced or element.get("hidden") is not None:
        return
    alternative = element.get("alt") or ""
    if element.get("role") == "img":
        alternative += element.get("aria-label") or ""
    own = [alternative, element.text or "", *(each.tail or "" for each in element)]
    if "".join(own).strip():
        yield element
    for each in element:
        if tag_of(each):
            yield from _unvoiced(each, voiced)
