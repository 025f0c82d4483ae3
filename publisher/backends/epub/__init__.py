"""The e-book: EPUB 3.3 with EPUB Accessibility 1.1."""

from publisher.backends.epub.epub_backend import EpubBackend

__all__ = ["EpubBackend"]
