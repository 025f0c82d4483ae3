"""The W3C audiobook as a format."""

from typing import ClassVar

from publisher.backends.spoken_backend import Narrated, SpokenBackend


class LpfBackend(SpokenBackend):
    """A W3C Audiobook in a Lightweight Packaging Format file."""

    name: ClassVar[str] = "lpf"
    label: ClassVar[str] = "A W3C audiobook (LPF)"
    file_name: ClassVar[str] = "{id}.lpf"
    media_type: ClassVar[str] = "application/lpf+zip"
    listed: ClassVar[bool] = False
    style_sheets: ClassVar[tuple[str, ...]] = ("cover", "talking_book")

    def package(self, narrated: Narrated) -> bytes:
        """The audiobook as an archive."""
        from publisher.backends.lpf.w3c_audiobook import make_lpf

        document, context, name = narrated.document, narrated.context, narrated.file_name
        return make_lpf(narrated.recording, document, context, narrated.narrator, name)
