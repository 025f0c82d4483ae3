"""What the forms of the PDF add to the leaflet: the way to its web page, and pages for notes."""

from collections.abc import Sequence

from publisher.document import Document, PrintForm, Unit, UnitKind
from publisher.document.back_last import back_last
from publisher.theme import Wording
from publisher.verify.parity.expected_pdf import ExpectedPdf
from publisher.verify.parity.read_unit import ReadUnit

_ON_ONE_SHEET = frozenset({PrintForm.DL_TRIFOLD, PrintForm.POSTER})
"""They have no list of contents, and on the cover the way to the web page."""
_LARGE = frozenset({PrintForm.LARGE_PRINT, PrintForm.GIANT_PRINT})
_MOST_NOTES = {PrintForm.A5_BOOKLET: 3, PrintForm.DL_TRIFOLD: 5}
"""How many pages at most are missing to whole sheets, and may have lines to write on."""


class ExpectedForm(ExpectedPdf):
    """A leaflet in one form of print."""

    def __init__(
        self,
        document: Document,
        wording: Wording,
        found: Sequence[ReadUnit],
        form: PrintForm = PrintForm.A4,
    ) -> None:
        self._back = ""
        if form in _MOST_NOTES:
            document, back = back_last(document)
            self._back = next((each.id for each in document.blocks[back:]), "")
        super().__init__(document, wording, found)
        self._form = form
        self._notes = min(
            sum(
                each.kind is UnitKind.HEADING and each.text == wording.notes_heading
                for each in found
            ),
            _MOST_NOTES.get(form, 0),
        )

    def below_title(self) -> None:
        """The way to the web page, on a cover that has it."""
        if self._form in _ON_ONE_SHEET:
            self._web_code()

    def contents(self) -> None:
        """The contents, where the form has them."""
        if self._form not in _ON_ONE_SHEET:
            super().contents()

    def print_page(self, page: int) -> None:
        """In large print a line says which page of the A4 leaflet begins."""
        if self._form in _LARGE:
            self.furniture(UnitKind.PARAGRAPH, self.wording.print_page.format(page=page))

    def unit(self, unit: Unit) -> None:
        """A unit; before the first of the back, the pages for notes."""
        if unit.node == self._back:
            self._write_notes()
        super().unit(unit)

    def behind(self) -> None:
        """The way to the web page."""
        super().behind()
        self._write_notes()
        if self._form not in _ON_ONE_SHEET:
            self._web_code()

    def _write_notes(self) -> None:
        for _ in range(self._notes):
            self.furniture(UnitKind.HEADING, self.wording.notes_heading, level=2)
        self._notes = 0

    def _web_code(self) -> None:
        address = self.document.metadata.web_page
        if address:
            words = f"{self.wording.web_copy} {address.removeprefix('https://')}"
            self.furniture(UnitKind.PARAGRAPH, words, links=[address])
            self.furniture(UnitKind.ALTERNATIVE, self.wording.web_code.format(address=address))
