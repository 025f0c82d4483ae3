"""Words that are read aloud and not marked on the page."""

import re
from collections.abc import Iterator

from publisher.verify.checks.epub.book import SMIL, Book
from publisher.verify.finding import Finding


def check_overlay_not_shown(book: Book) -> Iterator[Finding]:
    """The book names its narrator, and its style says how words are marked that are being read.

    EPUB 3.3, 9.3.5 and 9.3.6; WCAG 2.2, 1.4.1: by more than a colour.
    """
    if not any(each.media_type == SMIL for each in book.items):
        return
    if not any(book.values("media:narrator")):
        yield book.finding("overlay-not-shown", "the book does not say who reads it aloud")
    styles = "".join(
        book.files[each.path].decode("utf-8", "replace")
        for each in book.items
        if each.media_type == "text/css" and each.path in book.files
    )
    names = book.values("media:active-class")
    rules = [_rules(styles, each) for each in names]
    if not names or not all(rules):
        message = "the style of the book does not mark the words that are being read aloud"
        yield book.finding("overlay-not-shown", message)
    elif not all(_SHAPE.search(each) for each in rules):
        message = "the words that are being read aloud are marked by their colour alone"
        yield book.finding("overlay-not-shown", message)


_SHAPE = re.compile(r"\b(?:outline|border[\w-]*|text-decoration[\w-]*|font-weight)\s*:\s*(?!none)")


def _rules(styles: str, name: str) -> str:
    """What the style says of a class."""
    return "".join(re.findall(rf"\.{re.escape(name)}(?![\w-])[^{{]*{{([^}}]*)", styles))
