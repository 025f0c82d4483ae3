"""A folded leaflet: six panels on A4, roll-folded to DL."""

from typing import TYPE_CHECKING, ClassVar

from publisher.backends.pdf.options import PressOptions
from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.press_form import PressForm
from publisher.backends.protocol import Context
from publisher.diagnostics import Diagnostic, Problems, error
from publisher.document import Document, PrintForm
from publisher.markup import Element
from publisher.theme import Tokens

if TYPE_CHECKING:
    from publisher.backends.pdf.set_pages import SetPages

_PANELS = 6
_SMALLEST = 12.0
"""Clear print (UKAAF G003); a panel has no room for more."""


class DlTrifoldBackend(PressForm):
    """Six panels: a cover, four for the text, and a back with contact and dates."""

    name: ClassVar[str] = "pdf-dl-trifold"
    label: ClassVar[str] = "A folded leaflet (PDF)"
    file_name: ClassVar[str] = "{id}-dl-trifold.pdf"
    form: ClassVar[PrintForm] = PrintForm.DL_TRIFOLD
    folds: ClassVar[tuple[tuple[float, ...], ...]] = ((97, 197), (100, 200))

    def paper(self, _options: PressOptions, tokens: Tokens) -> Paper:
        """A panel; those that are folded in are 3 mm narrower (styles/forms/dl-trifold.css)."""
        return Paper(
            (100, 210),
            8,
            top=9,
            bottom=15,
            body=_SMALLEST,
            usual=tokens.sizes.print_body,
            sheets=("dl-trifold",),
            art=True,
            cover=True,
            title_box=(84, 42),
            code_on_cover=True,
            contents=False,
            page_of="panel_of",
        )

    def lay_out(self, document: Document, paper: Paper, context: Context) -> "SetPages":
        """Six panels, those that stay empty with lines to write on.

        Raises `Problems` where the text needs more, or the cover more than its panel.
        """
        from publisher.backends.pdf.set_pages import set_pages

        pages = set_pages(document, context, paper)
        if _begins_on_cover(pages.elements[pages.raw.first[1]]):
            raise Problems([_crowded_cover(document)])
        if pages.count > _PANELS:
            raise Problems([_too_long(document, pages.count)])
        empty = _PANELS - pages.count
        return set_pages(document, context, paper, notes_pages=empty) if empty else pages

    def office(self, content: bytes, _context: Context) -> bytes:
        """Three panels a side, so that the sheet folds to its cover."""
        from publisher.backends.pdf.impose import impose, trifold_sheets

        return impose(content, trifold_sheets())

    def shop(self, content: bytes) -> bytes:
        """The same sheets, with colour that runs over their edges but over no fold."""
        from publisher.backends.pdf.impose import impose, trifold_sheets

        return impose(content, trifold_sheets(bleed=3))


def _begins_on_cover(element: Element) -> bool:
    """Whether an element that a panel begins with was to stand on the panel before it."""
    return any(each.get("class") == "masthead" for each in element.iterancestors())


def _crowded_cover(document: Document) -> Diagnostic:
    return error(
        "PDF-009",
        "the front panel has no room for the title, the summary and the address of the web page",
        "say the summary in fewer words, or give organisation.yaml a shorter web-base:; or print "
        "the leaflet as a booklet (--form a5-booklet)",
        document.span,
    )


def _too_long(document: Document, panels: int) -> Diagnostic:
    over = panels - _PANELS
    share = round(100 * over / (panels - 2))
    return error(
        "PDF-006",
        f"the leaflet is too long to be folded: it fills {panels} panels and a sheet has "
        f"{_PANELS}, so about {share} % of its text is too much",
        "print it as a booklet (--form a5-booklet), or split it into two leaflets; smaller letters "
        f"are no way, because clear print is not below {_SMALLEST:g} pt",
        document.span,
    )
