"""Overlays whose words or sound are not there."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import Book
from publisher.verify.checks.epub.overlay import clips_of
from publisher.verify.finding import Finding


def check_overlay_to_nowhere(book: Book) -> Iterator[Finding]:
    """Each clip leads to words of its page and to a sound of the book (EPUB 3.3, 9.3.2)."""
    for clip in clips_of(book):
        path, name = clip.text
        page = book.pages.get(path)
        if page is None or (name and name not in page.by_id):
            message = f"a clip belongs to words that are not there ('{name or path}')"
            yield Finding("overlay-to-nowhere", message, f"{clip.overlay} {clip.id}")
        if clip.audio and clip.audio not in book.files:
            message = f"the sound of a clip is not in the book ('{clip.audio}')"
            yield Finding("overlay-to-nowhere", message, f"{clip.overlay} {clip.id}")
