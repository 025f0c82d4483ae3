"""Forms that are only printed: by the office printer, or by a print shop."""

from dataclasses import replace
from typing import ClassVar

from publisher.backends.pdf.options import PressOptions
from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.printed_form import PrintedForm
from publisher.backends.protocol import Artifact, Context
from publisher.diagnostics import Problems
from publisher.document import Document


class PressForm(PrintedForm):
    """A form for the office printer that a print shop can have with crop marks.

    What of it touches an edge runs over it by the style sheet `<form>-bleed`. `folds` is where the
    sheets for a print shop are folded: for each in turn, in mm from its left edge.
    """

    options: ClassVar[type[PressOptions]] = PressOptions
    folds: ClassVar[tuple[tuple[float, ...], ...]] = ()

    def with_bleed(self, paper: Paper, options: PressOptions) -> Paper:
        """With crop marks, the page with 3 mm around it."""
        if not options.crop_marks:
            return paper
        return replace(paper, sheets=(*paper.sheets, "crop-marks", f"{self.form}-bleed"))

    def office(self, content: bytes, _context: Context) -> bytes:
        """The file for the office printer, from finished pages."""
        return content

    def shop(self, content: bytes) -> bytes:
        """The sheets for a print shop, from finished pages: by themselves, not imposed."""
        return content

    def press(self, content: bytes, options: PressOptions, context: Context) -> bytes:
        """The file for who prints it."""
        if not options.crop_marks:
            return self.office(content, context)
        from publisher.backends.pdf.press.for_print_shop import for_print_shop

        return for_print_shop(self.shop(content), context.theme.tokens.inks, self.folds)

    def render(self, document: Document, options: PressOptions, context: Context) -> Artifact:
        """Make the file. Raises `Problems` where it cannot be made, or cannot be printed."""
        try:
            return super().render(document, options, context)
        except Problems as found:
            # What only sees pages cannot tell the leaflet.
            told = (replace(each, span=each.span or document.span) for each in found.diagnostics)
            raise Problems(told) from found
