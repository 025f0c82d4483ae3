"""A4: the leaflet for screen, e-mail and any printer."""

from typing import TYPE_CHECKING, ClassVar

from publisher.backends.pdf.options import PdfOptions
from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.printed_form import PrintedForm
from publisher.backends.protocol import Context
from publisher.document import Document, PrintForm
from publisher.theme import Tokens

if TYPE_CHECKING:
    from publisher.backends.pdf.set_pages import SetPages


def a4_paper(tokens: Tokens) -> Paper:
    """A4 in clear print (ISO 216)."""
    body = tokens.sizes.print_body
    margin = tokens.spacing.page_margin_mm
    return Paper(
        (210, 297), margin, top=20, bottom=33, body=body, usual=body, sheets=("a4",), art=True
    )


class PdfBackend(PrintedForm):
    """A4 on paper and PDF/UA on screen: tagged, in clear print of at least 12 pt."""

    name: ClassVar[str] = "pdf"
    label: ClassVar[str] = "A leaflet to print (PDF)"
    file_name: ClassVar[str] = "{id}.pdf"
    listed: ClassVar[bool] = True
    form: ClassVar[PrintForm] = PrintForm.A4
    options: ClassVar[type[PdfOptions]] = PdfOptions

    def paper(self, _options: PdfOptions, tokens: Tokens) -> Paper:
        """A4 with the margins of the house style."""
        return a4_paper(tokens)

    def print_pages(
        self, document: Document, pages: "SetPages", _context: Context
    ) -> tuple[str, ...]:
        """Where its own pages begin: all other formats tell of them."""
        from publisher.backends.pdf.page_starts import page_starts

        return page_starts(document, pages.elements, pages.raw.first)
