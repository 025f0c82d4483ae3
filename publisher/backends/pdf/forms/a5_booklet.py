"""A booklet: A5 pages, two on each side of A4, to print, fold and staple."""

from io import BytesIO
from typing import TYPE_CHECKING, ClassVar

from publisher.backends.pdf.options import PressOptions
from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.press_form import PressForm
from publisher.backends.protocol import Context
from publisher.document import Document, PrintForm
from publisher.theme import Tokens

if TYPE_CHECKING:
    from publisher.backends.pdf.set_pages import SetPages

_PAGES_A_SHEET = 4


class A5BookletBackend(PressForm):
    """A5 pages in clear print, imposed on A4 for printing on both sides, short edge."""

    name: ClassVar[str] = "pdf-a5-booklet"
    label: ClassVar[str] = "A booklet to staple (PDF)"
    file_name: ClassVar[str] = "{id}-a5-booklet.pdf"
    form: ClassVar[PrintForm] = PrintForm.A5_BOOKLET

    def paper(self, _options: PressOptions, tokens: Tokens) -> Paper:
        """Half of A4."""
        body = tokens.sizes.print_body
        return Paper(
            (148.5, 210),
            15,
            top=14,
            bottom=26,
            body=body,
            usual=body,
            sheets=("a5-booklet",),
            art=True,
            cover=True,
            title_box=(118, 62),
        )

    def lay_out(self, document: Document, paper: Paper, context: Context) -> "SetPages":
        """The pages, with pages for notes until whole sheets are full."""
        from publisher.backends.pdf.set_pages import set_pages

        pages = set_pages(document, context, paper)
        missing = -pages.count % _PAGES_A_SHEET
        return set_pages(document, context, paper, notes_pages=missing) if missing else pages

    def office(self, content: bytes, _context: Context) -> bytes:
        """Two pages a side, in the order that folding makes right."""
        import pikepdf

        from publisher.backends.pdf.impose import booklet_sheets, impose

        with pikepdf.open(BytesIO(content)) as pdf:
            pages = len(pdf.pages)
        return impose(content, booklet_sheets(pages))
