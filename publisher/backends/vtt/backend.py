"""Captions of the recording as a format."""

from collections.abc import Iterable
from typing import ClassVar, get_args

from publisher.backends.protocol import Artifact, Context
from publisher.diagnostics import Diagnostic
from publisher.document import Document
from publisher.document.nodes import AnyNode, Node
from publisher.speech.recording import NarrationOptions, check_narration


class VttBackend:
    """The words of the recording with their times."""

    name: ClassVar[str] = "vtt"
    label: ClassVar[str] = "The words of the recording with their times (WebVTT)"
    file_name: ClassVar[str] = "{id}.vtt"
    media_type: ClassVar[str] = "text/vtt"
    listed: ClassVar[bool] = False
    renders: ClassVar[frozenset[type[Node]]] = frozenset(get_args(AnyNode))
    options: ClassVar[type[NarrationOptions]] = NarrationOptions

    def check(
        self, document: Document, options: NarrationOptions, context: Context
    ) -> Iterable[Diagnostic]:
        """What the voice cannot say, with its line; loads no model and goes nowhere online."""
        return check_narration(document, context.wording, context.theme.tokens.voice, options)

    def render(self, document: Document, options: NarrationOptions, context: Context) -> Artifact:
        """Make the file. Raises `Problems` where words cannot be said or the voice fails."""
        from publisher.backends.vtt.web_vtt import make_vtt
        from publisher.speech.recording import record_leaflet

        style, wording = context.theme.tokens.voice, context.wording
        recording = record_leaflet(document, wording, style, options, "mp3", context.cache)
        return Artifact(
            self.file_name.format(id=document.metadata.id),
            self.media_type,
            make_vtt(recording, document, context),
            seconds=recording.seconds,
        )
