"""The e-book that reads itself aloud as a format."""

from typing import ClassVar

from publisher.backends.spoken_backend import Narrated, SpokenBackend


class NarratedEpubBackend(SpokenBackend):
    """An EPUB 3.3 file with media overlays: every sentence is shown while it is spoken."""

    name: ClassVar[str] = "narrated_epub"
    label: ClassVar[str] = "An e-book that reads itself aloud (EPUB)"
    file_name: ClassVar[str] = "{id}-narrated.epub"
    media_type: ClassVar[str] = "application/epub+zip"
    listed: ClassVar[bool] = True
    style_sheets: ClassVar[tuple[str, ...]] = ("epub", "cover")
    tells_pages: ClassVar[bool] = True

    def package(self, narrated: Narrated) -> bytes:
        """The book with its sound."""
        from publisher.backends.epub.mended_writer import write_epub
        from publisher.backends.epub.narration import narration_of
        from publisher.backends.epub.publication import make_publication

        narration = narration_of(narrated.recording, narrated.narrator)
        book = make_publication(narrated.document, narrated.context, narration)
        return write_epub(book, narrated.context.created)
