"""The e-book, silent and narrated: two EPUB 3.3 files of one content."""

from publisher.backends.epub.epub_backend import EpubBackend
from publisher.backends.epub.narrated_epub_backend import NarratedEpubBackend

__all__ = ["EpubBackend", "NarratedEpubBackend"]
