"""The talking book as a format."""

from typing import ClassVar

from publisher.backends.spoken_backend import Narrated, SpokenBackend


class DaisyBackend(SpokenBackend):
    """A DAISY 2.02 talking book with its text, zipped."""

    name: ClassVar[str] = "daisy"
    label: ClassVar[str] = "A DAISY talking book"
    file_name: ClassVar[str] = "{id}-daisy202.zip"
    media_type: ClassVar[str] = "application/zip"
    listed: ClassVar[bool] = True
    style_sheets: ClassVar[tuple[str, ...]] = ("talking_book",)
    tells_pages: ClassVar[bool] = True

    def package(self, narrated: Narrated) -> bytes:
        """The book as an archive."""
        from publisher.backends.daisy.talking_book import make_daisy

        document, context = narrated.document, narrated.context
        return make_daisy(narrated.recording, document, context, narrated.narrator)
