"""Document → laid-out pages, with what is needed to mend their tags."""

from dataclasses import dataclass

from publisher.backends.pdf.mend.marks import number_elements
from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.print_writer import PrintWriter
from publisher.backends.pdf.typesetter import Typeset, typeset
from publisher.backends.protocol import Context
from publisher.document import Document
from publisher.markup import Element


@dataclass(frozen=True, slots=True)
class SetPages:
    """Pages as WeasyPrint wrote them, and the numbered elements that they were written from."""

    raw: Typeset
    elements: tuple[Element, ...]

    @property
    def count(self) -> int:
        """The number of pages."""
        return self.raw.pages


def set_pages(
    document: Document, context: Context, paper: Paper, *, notes_pages: int = 0
) -> SetPages:
    """Lay a document out, with so many pages to write notes on before its last section."""
    html = PrintWriter(document, context, paper, notes_pages).page()
    elements = number_elements(html[-1])
    return SetPages(typeset(html, context.theme, paper), elements)
