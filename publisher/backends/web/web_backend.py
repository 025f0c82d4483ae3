"""The web page as a format."""

from collections.abc import Iterable
from typing import ClassVar, get_args

from publisher.backends.protocol import Artifact, Context, NoOptions
from publisher.diagnostics import Diagnostic
from publisher.document import Document
from publisher.document.nodes import AnyNode, Node


class WebBackend:
    """One self-contained HTML file (WCAG 2.2 AA) that reads without style and without script."""

    name: ClassVar[str] = "web"
    label: ClassVar[str] = "A web page"
    file_name: ClassVar[str] = "{id}.html"
    media_type: ClassVar[str] = "text/html"
    renders: ClassVar[frozenset[type[Node]]] = frozenset(get_args(AnyNode))
    options: ClassVar[type[NoOptions]] = NoOptions

    def check(
        self, _document: Document, _options: NoOptions, _context: Context
    ) -> Iterable[Diagnostic]:
        """A web page can hold whatever the document model can."""
        return ()

    def render(self, document: Document, _options: NoOptions, context: Context) -> Artifact:
        """Make the page, with fonts and pictures inside."""
        from publisher.backends.web.page import render_page

        return Artifact(
            file_name=self.file_name.format(id=document.metadata.id),
            media_type=self.media_type,
            content=render_page(document, context).encode(),
        )
