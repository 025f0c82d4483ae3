"""A4 for the office printer: the same pages, without colour."""

from typing import ClassVar

from publisher.backends.pdf.forms.a4 import a4_paper
from publisher.backends.pdf.options import PressOptions
from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.press_form import PressForm
from publisher.backends.protocol import Context
from publisher.document import PrintForm
from publisher.theme import Tokens


class A4PrintBackend(PressForm):
    """The pages of the A4 leaflet in greys, so that what is seen is what a printer makes."""

    name: ClassVar[str] = "pdf-a4-print"
    label: ClassVar[str] = "A leaflet for the office printer (PDF)"
    file_name: ClassVar[str] = "{id}-a4-print.pdf"
    form: ClassVar[PrintForm] = PrintForm.A4_PRINT

    def paper(self, _options: PressOptions, tokens: Tokens) -> Paper:
        """The same page as that of the A4 leaflet."""
        return a4_paper(tokens)

    def office(self, content: bytes, _context: Context) -> bytes:
        """Every colour as the grey of the same lightness."""
        from publisher.backends.pdf.press.in_greys import in_greys

        return in_greys(content)
