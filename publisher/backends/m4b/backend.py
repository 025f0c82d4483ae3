"""The audiobook as a format."""

from typing import ClassVar

from publisher.backends.spoken_backend import Narrated, SpokenBackend


class M4bBackend(SpokenBackend):
    """The recording as an audiobook file: AAC with chapters and a cover."""

    name: ClassVar[str] = "m4b"
    label: ClassVar[str] = "An audiobook with chapters (M4B)"
    file_name: ClassVar[str] = "{id}.m4b"
    media_type: ClassVar[str] = "audio/mp4"
    listed: ClassVar[bool] = False
    style_sheets: ClassVar[tuple[str, ...]] = ("cover",)
    codec: ClassVar[str] = "aac"

    def package(self, narrated: Narrated) -> bytes:
        """The AAC in its container."""
        from publisher.backends.m4b.audiobook import make_m4b

        return make_m4b(narrated.recording, narrated.document, narrated.context)
