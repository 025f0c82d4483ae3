"""Giant print: large print of 24 points and more."""

from collections.abc import Iterable
from typing import ClassVar

from publisher.backends.pdf.forms.large_print import LargePrintBackend, large_paper
from publisher.backends.pdf.options import LargePrintOptions
from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.picture_size import GIANT_PRINT_PT
from publisher.backends.protocol import Context
from publisher.diagnostics import Diagnostic, error
from publisher.document import Document, PrintForm
from publisher.theme import Tokens

_USUAL = 28.0


class GiantPrintBackend(LargePrintBackend):
    """A4 in letters of 24 points and more."""

    name: ClassVar[str] = "pdf-giant-print"
    label: ClassVar[str] = "Giant print (PDF)"
    file_name: ClassVar[str] = "{id}-giant-print.pdf"
    form: ClassVar[PrintForm] = PrintForm.GIANT_PRINT

    def paper(self, options: LargePrintOptions, tokens: Tokens) -> Paper:
        """A4 in the size that was asked for, or in 28 points."""
        return large_paper(options.size or _USUAL, tokens)

    def check(
        self, document: Document, options: LargePrintOptions, context: Context
    ) -> Iterable[Diagnostic]:
        """What paper cannot show well, and a size that is not giant."""
        yield from super().check(document, options, context)
        least = f"{GIANT_PRINT_PT:g}"
        if 0 < options.size < GIANT_PRINT_PT:
            yield error(
                "PDF-008",
                f"giant print is {least} pt and more, and {options.size} pt was asked for",
                f"ask for --size {least} or more, or for --form large-print",
                document.span,
            )
