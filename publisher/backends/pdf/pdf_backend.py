"""The PDF leaflet as a format."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, get_args

from publisher.backends.pdf.check_paper import check_paper
from publisher.backends.pdf.options import PdfOptions
from publisher.backends.protocol import Artifact, Context
from publisher.diagnostics import Diagnostic, warning
from publisher.document import Document
from publisher.document.nodes import AnyNode, Node
from publisher.pictures import load_weasyprint

if TYPE_CHECKING:
    from publisher.backends.pdf.typesetter import Typeset


class PdfBackend:
    """A4 on paper and PDF/UA on screen: tagged, in clear print of at least 12 pt."""

    name: ClassVar[str] = "pdf"
    label: ClassVar[str] = "A leaflet to print (PDF)"
    file_name: ClassVar[str] = "{id}.pdf"
    media_type: ClassVar[str] = "application/pdf"
    listed: ClassVar[bool] = True
    renders: ClassVar[frozenset[type[Node]]] = frozenset(get_args(AnyNode))
    options: ClassVar[type[PdfOptions]] = PdfOptions

    def check(
        self, document: Document, _options: PdfOptions, context: Context
    ) -> Iterable[Diagnostic]:
        """What paper cannot show well: small letters in drawings, addresses too long for a code."""
        return check_paper(document, context.theme)

    def render(self, document: Document, options: PdfOptions, context: Context) -> Artifact:
        """Make the file. Raises `Problems` where a library of the system is missing."""
        load_weasyprint()
        from publisher.backends.pdf.finish import finish
        from publisher.backends.pdf.mend.marks import number_elements
        from publisher.backends.pdf.print_writer import PrintWriter
        from publisher.backends.pdf.typesetter import typeset

        html = PrintWriter(document, context).page()
        elements = number_elements(html[-1])
        raw = typeset(html, context.theme)
        finished = finish(raw.content, elements, document.metadata, options.pdf_standard)
        return Artifact(
            file_name=self.file_name.format(id=document.metadata.id),
            media_type=self.media_type,
            content=finished,
            pages=raw.pages,
            diagnostics=tuple(_findings(document, raw)),
        )


def _findings(document: Document, raw: "Typeset") -> Iterator[Diagnostic]:
    for each in raw.complaints:
        yield warning(
            "PDF-003",
            f"while the PDF was laid out: {each}",
            "look at the PDF; what the message names may be missing or look different",
            document.span,
        )
    for each in raw.strange_fonts:
        yield warning(
            "PDF-005",
            f"some letters are printed in '{each}', which is a font of this machine only",
            "set the letters of your drawings in a font of the house style (styles/tokens.yaml), "
            "or turn them into outlines",
            document.span,
        )
