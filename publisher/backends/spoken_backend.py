"""What all formats that package a recording have in common."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, get_args

from publisher.backends.protocol import Artifact, Context
from publisher.diagnostics import Diagnostic
from publisher.document import Document
from publisher.document.nodes import AnyNode, Node
from publisher.speech.recording import NarrationOptions, Recording, check_narration


@dataclass(frozen=True, slots=True)
class Narrated:
    """A leaflet and its recording; `narrator` says who reads, in words of the wording."""

    document: Document
    recording: Recording
    context: Context
    narrator: str
    file_name: str


class SpokenBackend(ABC):
    """A format of the one recording: it derives from this and says how that is packaged."""

    name: ClassVar[str]
    label: ClassVar[str]
    file_name: ClassVar[str]
    media_type: ClassVar[str]
    listed: ClassVar[bool]
    form: ClassVar[str] = ""
    renders: ClassVar[frozenset[type[Node]]] = frozenset(get_args(AnyNode))
    options: ClassVar[type[NarrationOptions]] = NarrationOptions
    drawn: ClassVar[bool] = True
    style_sheets: ClassVar[tuple[str, ...]] = ()
    spoken: ClassVar[bool] = True
    codec: ClassVar[str] = "mp3"
    tells_pages: ClassVar[bool] = False
    """Whether its text has the page numbers of the printed edition."""

    def check(
        self, document: Document, options: NarrationOptions, context: Context
    ) -> Iterable[Diagnostic]:
        """What the voice cannot say, with its line; loads no model and goes nowhere online."""
        return check_narration(document, context.wording, context.theme.tokens.voice, options)

    def render(self, document: Document, options: NarrationOptions, context: Context) -> Artifact:
        """Make the file. Raises `Problems` where words cannot be said or the voice fails."""
        from publisher.speech.recording import find_voice, record_leaflet

        style, wording = context.theme.tokens.voice, context.wording
        recording = record_leaflet(document, wording, style, options, self.codec, context.cache)
        voice = find_voice(options, style)
        narrator = wording.narrator.format(name=voice.name, description=voice.description)
        file_name = self.file_name.format(id=document.metadata.id)
        content = self.package(Narrated(document, recording, context, narrator, file_name))
        pages = context.print_pages if self.tells_pages else None
        return Artifact(
            file_name, self.media_type, content, seconds=recording.seconds, print_pages=pages
        )

    @abstractmethod
    def package(self, narrated: Narrated) -> bytes:
        """The bytes of the file."""
