"""The large-print Word file as a format of the press."""

from collections.abc import Iterable
from typing import ClassVar, get_args

from publisher.backends.protocol import Artifact, Context
from publisher.backends.word.options import WordOptions
from publisher.diagnostics import Diagnostic
from publisher.document import Document
from publisher.document.nodes import AnyNode, Node


class WordBackend:
    """A Word file in large print, re-set at the size that a reader asks for."""

    name: ClassVar[str] = "word"
    label: ClassVar[str] = "Large print (Word)"
    file_name: ClassVar[str] = "{id}-large-print.docx"
    media_type: ClassVar[str] = (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )
    listed: ClassVar[bool] = True
    form: ClassVar[str] = ""
    renders: ClassVar[frozenset[type[Node]]] = frozenset(get_args(AnyNode))
    options: ClassVar[type[WordOptions]] = WordOptions
    drawn: ClassVar[bool] = True
    style_sheets: ClassVar[tuple[str, ...]] = ()
    spoken: ClassVar[bool] = False

    def check(
        self, document: Document, options: WordOptions, context: Context
    ) -> Iterable[Diagnostic]:
        """Words that no font can show, and words too long for a line of this size."""
        from publisher.backends.word.check import check_words

        return check_words(document, _size(options, context), context)

    def render(self, document: Document, options: WordOptions, context: Context) -> Artifact:
        """Make the file."""
        from publisher.backends.word.leaflet import render_leaflet

        content, pages = render_leaflet(document, _size(options, context), context)
        return Artifact(
            self.file_name.format(id=document.metadata.id),
            self.media_type,
            content,
            pages,
            print_pages=context.print_pages,
        )


def _size(options: WordOptions, context: Context) -> float:
    return options.size or context.theme.tokens.sizes.large_print_body
