"""The web page as a format."""

from collections.abc import Iterable
from typing import ClassVar, get_args

from publisher.backends.protocol import Artifact, Context
from publisher.diagnostics import Diagnostic
from publisher.document import Document, walk
from publisher.document.nodes import AnyNode, FormatEntry, Node
from publisher.speech.recording import NarrationOptions, check_narration, record_leaflet


class WebBackend:
    """One HTML file (WCAG 2.2 AA) that reads without style and without script.

    Where the leaflet names a recording among its formats, the page plays it and marks the words
    that are spoken; it is found beside the page.
    """

    name: ClassVar[str] = "web"
    label: ClassVar[str] = "A web page"
    file_name: ClassVar[str] = "{id}.html"
    media_type: ClassVar[str] = "text/html"
    listed: ClassVar[bool] = True
    form: ClassVar[str] = ""
    renders: ClassVar[frozenset[type[Node]]] = frozenset(get_args(AnyNode))
    options: ClassVar[type[NarrationOptions]] = NarrationOptions
    drawn: ClassVar[bool] = True
    style_sheets: ClassVar[tuple[str, ...]] = ("web",)
    spoken: ClassVar[bool] = True

    def check(
        self, document: Document, options: NarrationOptions, context: Context
    ) -> Iterable[Diagnostic]:
        """What the voice cannot say, where the page has a player."""
        if not _recording_beside(document):
            return ()
        return check_narration(document, context.wording, context.theme.tokens.voice, options)

    def render(self, document: Document, options: NarrationOptions, context: Context) -> Artifact:
        """Make the page, with fonts and pictures inside.

        Raises `Problems` where it needs a recording and the voice fails.
        """
        from publisher.backends.web.page import render_page

        address, recording = _recording_beside(document), None
        if address:
            style, wording = context.theme.tokens.voice, context.wording
            recording = record_leaflet(document, wording, style, options, "mp3", context.cache)
        return Artifact(
            file_name=self.file_name.format(id=document.metadata.id),
            media_type=self.media_type,
            content=render_page(document, context, recording, address).encode(),
        )


def _recording_beside(document: Document) -> str:
    """The file name of the recording that the leaflet names, or empty."""
    named = (each for each in walk(document) if isinstance(each, FormatEntry))
    return next((each.file_name for each in named if each.format == "audio"), "")
