"""Large print: set anew in the size that the reader needs, never scaled up."""

from typing import TYPE_CHECKING, ClassVar

from publisher.backends.pdf.options import LargePrintOptions
from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.picture_size import GIANT_PRINT_PT
from publisher.backends.pdf.printed_form import PrintedForm
from publisher.backends.protocol import Context
from publisher.document import Document, PrintForm
from publisher.theme import Tokens

if TYPE_CHECKING:
    from publisher.backends.pdf.set_pages import SetPages

_MM_A_POINT = 25.4 / 72
_FOOT_LINE = 1.3
_BELOW_FOOT = 14.0


def large_paper(size: float, tokens: Tokens) -> Paper:
    """A4 for letters of `size` points, with a foot in the same letters (UKAAF G003).

    The foot of large print has title, dates and page; that of giant print only the page.
    """
    lines = 1 if size >= GIANT_PRINT_PT else 3
    return Paper(
        (210, 297),
        tokens.spacing.large_print_margin_mm,
        top=tokens.spacing.large_print_margin_mm,
        bottom=_BELOW_FOOT + lines * _FOOT_LINE * size * _MM_A_POINT,
        body=size,
        usual=tokens.sizes.large_print_body,
        sheets=("large-print", "giant-print") if size >= GIANT_PRINT_PT else ("large-print",),
        page_marks=True,
    )


class LargePrintBackend(PrintedForm):
    """A4 in letters of 16 points and more, by the same rules as the Word file."""

    name: ClassVar[str] = "pdf-large-print"
    label: ClassVar[str] = "Large print (PDF)"
    file_name: ClassVar[str] = "{id}-large-print.pdf"
    form: ClassVar[PrintForm] = PrintForm.LARGE_PRINT
    options: ClassVar[type[LargePrintOptions]] = LargePrintOptions

    def paper(self, options: LargePrintOptions, tokens: Tokens) -> Paper:
        """A4 in the size that was asked for, or that of the house style."""
        return large_paper(options.size or tokens.sizes.large_print_body, tokens)

    def print_pages(
        self, _document: Document, _pages: "SetPages", context: Context
    ) -> tuple[str, ...]:
        """Those of the A4 edition, which its text has marks of."""
        return context.print_pages
