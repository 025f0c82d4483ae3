"""The e-book as a format."""

from collections.abc import Iterable
from typing import ClassVar, get_args

from publisher.backends.protocol import Artifact, Context, NoOptions
from publisher.diagnostics import Diagnostic
from publisher.document import Document
from publisher.document.nodes import AnyNode, Node


class EpubBackend:
    """An EPUB 3.3 file with fonts, cover, pop-up notes and accessibility metadata."""

    name: ClassVar[str] = "epub"
    label: ClassVar[str] = "An e-book (EPUB)"
    file_name: ClassVar[str] = "{id}.epub"
    media_type: ClassVar[str] = "application/epub+zip"
    listed: ClassVar[bool] = True
    form: ClassVar[str] = ""
    renders: ClassVar[frozenset[type[Node]]] = frozenset(get_args(AnyNode))
    options: ClassVar[type[NoOptions]] = NoOptions
    drawn: ClassVar[bool] = True
    style_sheets: ClassVar[tuple[str, ...]] = ("epub", "cover")
    spoken: ClassVar[bool] = False

    def check(
        self, _document: Document, _options: NoOptions, _context: Context
    ) -> Iterable[Diagnostic]:
        """An e-book can hold whatever the document model can."""
        return ()

    def render(self, document: Document, _options: NoOptions, context: Context) -> Artifact:
        """Make the file. Raises `Problems` where a library of the system is missing."""
        from publisher.backends.epub.mended_writer import write_epub
        from publisher.backends.epub.publication import make_publication

        return Artifact(
            file_name=self.file_name.format(id=document.metadata.id),
            media_type=self.media_type,
            content=write_epub(make_publication(document, context), context.created),
            print_pages=context.print_pages,
        )
