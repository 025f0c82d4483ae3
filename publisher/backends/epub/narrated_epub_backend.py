"""The e-book that reads itself aloud as a format."""

from collections.abc import Iterable
from typing import ClassVar, get_args

from publisher.backends.protocol import Artifact, Context
from publisher.diagnostics import Diagnostic
from publisher.document import Document
from publisher.document.nodes import AnyNode, Node
from publisher.speech.recording import NarrationOptions, check_narration


class NarratedEpubBackend:
    """An EPUB 3.3 file with media overlays: every sentence is shown while it is spoken."""

    name: ClassVar[str] = "narrated_epub"
    label: ClassVar[str] = "An e-book that reads itself aloud (EPUB)"
    file_name: ClassVar[str] = "{id}-narrated.epub"
    media_type: ClassVar[str] = "application/epub+zip"
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
        from publisher.backends.epub.mended_writer import write_epub
        from publisher.backends.epub.narration import narration_of
        from publisher.backends.epub.publication import make_publication
        from publisher.speech.recording import find_voice, record_leaflet

        style, wording = context.theme.tokens.voice, context.wording
        recording = record_leaflet(document, wording, style, options, "mp3", context.cache)
        voice = find_voice(options, style)
        narrator = wording.narrator.format(name=voice.name, description=voice.description)
        book = make_publication(document, context, narration_of(recording, narrator))
        return Artifact(
            self.file_name.format(id=document.metadata.id),
            self.media_type,
            write_epub(book, context.created),
            seconds=recording.seconds,
        )
