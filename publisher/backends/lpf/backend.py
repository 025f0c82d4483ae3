"""The W3C audiobook as a format."""

from collections.abc import Iterable
from typing import ClassVar, get_args

from publisher.backends.protocol import Artifact, Context
from publisher.diagnostics import Diagnostic
from publisher.document import Document
from publisher.document.nodes import AnyNode, Node
from publisher.speech.recording import NarrationOptions, check_narration


class LpfBackend:
    """A W3C Audiobook in a Lightweight Packaging Format file."""

    name: ClassVar[str] = "lpf"
    label: ClassVar[str] = "A W3C audiobook (LPF)"
    file_name: ClassVar[str] = "{id}.lpf"
    media_type: ClassVar[str] = "application/lpf+zip"
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
        from publisher.backends.lpf.w3c_audiobook import make_lpf
        from publisher.speech.recording import find_voice, record_leaflet

        style, wording = context.theme.tokens.voice, context.wording
        recording = record_leaflet(document, wording, style, options, "mp3", context.cache)
        voice = find_voice(options, style)
        narrator = wording.narrator.format(name=voice.name, description=voice.description)
        file_name = self.file_name.format(id=document.metadata.id)
        return Artifact(
            file_name,
            self.media_type,
            make_lpf(recording, document, context, narrator, file_name),
            seconds=recording.seconds,
        )
