"""The audio format: script, sound, MP3, tags."""

from collections.abc import Iterable
from typing import ClassVar, get_args

from publisher.backends.protocol import Artifact, Context
from publisher.diagnostics import Diagnostic
from publisher.document import Document
from publisher.document.nodes import AnyNode, Node
from publisher.speech.recording import NarrationOptions, check_narration

_COVER_PIXELS = 800


class AudioBackend:
    """One MP3 a leaflet: every word spoken, a chapter a section."""

    name: ClassVar[str] = "audio"
    label: ClassVar[str] = "A recording to listen to (MP3)"
    file_name: ClassVar[str] = "{id}.mp3"
    media_type: ClassVar[str] = "audio/mpeg"
    listed: ClassVar[bool] = True
    renders: ClassVar[frozenset[type[Node]]] = frozenset(get_args(AnyNode))
    options: ClassVar[type[NarrationOptions]] = NarrationOptions

    def check(
        self, document: Document, options: NarrationOptions, context: Context
    ) -> Iterable[Diagnostic]:
        """What the voice cannot say, with its line; loads no model and goes nowhere online."""
        return check_narration(document, context.wording, context.theme.tokens.voice, options)

    def render(self, document: Document, options: NarrationOptions, context: Context) -> Artifact:
        """Speak the leaflet. Raises `Problems` where words cannot be said or the voice fails."""
        from publisher.backends.audio.tags import with_tags
        from publisher.pictures import render_cover
        from publisher.speech.recording import record_leaflet

        style, wording = context.theme.tokens.voice, context.wording
        recording = record_leaflet(document, wording, style, options, "mp3", context.cache)
        side, cache = _COVER_PIXELS, context.cache
        cover = render_cover(document, context.theme, wording, side, side, cache)
        return Artifact(
            self.file_name.format(id=document.metadata.id),
            self.media_type,
            with_tags(recording, document.metadata, cover, wording),
            seconds=recording.seconds,
        )
