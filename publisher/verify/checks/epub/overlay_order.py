"""Overlays that read in another order than the text."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.checks.epub.overlay import clips_of
from publisher.verify.finding import Finding


def check_overlay_order(book: Book) -> Iterator[Finding]:
    """The words are read aloud in the order of the spine and of each page (EPUB 3.3, 9.3.2).

    EPUB Accessibility 1.1, 3.4.2; EPUBCheck does not look.
    """
    order = {
        (path, name): (number, place)
        for number, (path, page) in enumerate(book.pages.items())
        for place, each in enumerate(page.all("*"))
        if (name := each.get("id"))
    }
    before = (-1, -1)
    for clip in clips_of(book):
        place = order.get(clip.text)
        if place is None:
            continue
        if place <= before:
            page = book.pages[clip.text[0]]
            element = page.by_id[clip.text[1]]
            message = "words are read aloud in another order than they stand in"
            yield page.finding("overlay-order", message, element)
        before = place
