"""The talking book as a format."""

from collections.abc import Iterable
from typing import ClassVar, get_args

from publisher.backends.protocol import Artifact, Context
from publisher.diagnostics import Diagnostic
from publisher.document import Document
from publisher.document.nodes import AnyNode, Node
from publisher.speech.recording import NarrationOptions, check_narration


class DaisyBackend:
    """A DAISY 2.02 talking book with its text, zipped."""

    name: ClassVar[str] = "daisy"
    label: ClassVar[str] = "A DAISY talking book"
    file_name: ClassVar[str] = "{id}-daisy202.zip"
    media_type: ClassVar[str] = "application/zip"
    listed: ClassVar[bool] = True
    renders: ClassVar[frozenset[type[Node]]] = frozenset(get_args(AnyNode))
    options: ClassVar[type[NarrationOptions]] = NarrationOptions

    def check(
        self, document: Document, options: NarrationOptions, context: Context
    ) -> Iterable[Diagnostic]:
        """What the voice cannot say, with its line; loads no model and goes nowhere online."""
        return check_narration(document, context.wording, context.theme.tokens.voice, options)

    def render(self, document: Document, options: NarrationOptions, context: Context) -> Artifact:
        """Make the file. Raises `Problems` where words cannot be said or the voice fails."""
        from publisher.backends.daisy.talking_book import make_daisy
        from publisher.speech.recording import find_voice, record_leaflet

        style, wording = context.theme.tokens.voice, context.wording
        recording = record_leaflet(document, wording, style, options, "mp3", context.cache)
        voice = find_voice(options, style)
        narrator = wording.narrator.format(name=voice.name, description=voice.description)
        return Artifact(
            self.file_name.format(id=document.metadata.id),
            self.media_type,
            make_daisy(recording, document, context, narrator),
            seconds=recording.seconds,
        )
