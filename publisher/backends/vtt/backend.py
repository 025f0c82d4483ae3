"""Captions of the recording as a format."""

from typing import ClassVar

from publisher.backends.spoken_backend import Narrated, SpokenBackend


class VttBackend(SpokenBackend):
    """The words of the recording with their times."""

    name: ClassVar[str] = "vtt"
    label: ClassVar[str] = "The words of the recording with their times (WebVTT)"
    file_name: ClassVar[str] = "{id}.vtt"
    media_type: ClassVar[str] = "text/vtt"
    listed: ClassVar[bool] = False
    drawn: ClassVar[bool] = False

    def package(self, narrated: Narrated) -> bytes:
        """The text of the captions."""
        from publisher.backends.vtt.web_vtt import make_vtt

        return make_vtt(narrated.recording, narrated.document, narrated.context)
