"""The audio format: script, sound, MP3, tags."""

from typing import ClassVar

from publisher.backends.spoken_backend import Narrated, SpokenBackend

_COVER_PIXELS = 800


class AudioBackend(SpokenBackend):
    """One MP3 a leaflet: every word spoken, a chapter a section."""

    name: ClassVar[str] = "audio"
    label: ClassVar[str] = "A recording to listen to (MP3)"
    file_name: ClassVar[str] = "{id}.mp3"
    media_type: ClassVar[str] = "audio/mpeg"
    listed: ClassVar[bool] = True
    style_sheets: ClassVar[tuple[str, ...]] = ("cover",)

    def package(self, narrated: Narrated) -> bytes:
        """The MP3 with its tags."""
        from publisher.backends.audio.tags import with_tags
        from publisher.pictures import render_cover

        document, context, side = narrated.document, narrated.context, _COVER_PIXELS
        theme, wording, cache = context.theme, context.wording, context.cache
        cover = render_cover(document, theme, wording, side, side, cache)
        return with_tags(narrated.recording, document.metadata, cover, wording)
