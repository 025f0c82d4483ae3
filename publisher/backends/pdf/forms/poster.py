"""A poster: the title, the care cards and the way to the leaflet, on A3."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from publisher.backends.pdf.options import PressOptions
from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.press_form import PressForm
from publisher.backends.protocol import Context
from publisher.diagnostics import Problems, error
from publisher.document import Document, PrintForm
from publisher.document.poster import poster_of
from publisher.theme import Tokens

if TYPE_CHECKING:
    from publisher.backends.pdf.set_pages import SetPages

_SIZES = (48.0, 44.0, 40.0, 36.0, 33.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 19.0, 18.0, 17.0, 16.0)
"""From what is read three metres away to large print, the largest that fits being taken."""


class PosterBackend(PressForm):
    """One A3 sheet for a noticeboard."""

    name: ClassVar[str] = "pdf-poster"
    label: ClassVar[str] = "A poster (PDF)"
    file_name: ClassVar[str] = "{id}-poster.pdf"
    form: ClassVar[PrintForm] = PrintForm.POSTER

    def paper(self, _options: PressOptions, tokens: Tokens) -> Paper:
        """A3 (ISO 216)."""
        return Paper(
            (297, 420),
            22,
            top=28,
            bottom=40,
            body=_SIZES[0],
            usual=tokens.sizes.large_print_body,
            sheets=("poster",),
            art=True,
            cover=True,
            code_on_cover=True,
            title_box=(152, 74),
            contents=False,
        )

    def shown(self, document: Document) -> Document:
        """The title, the summary and the care cards."""
        return poster_of(document)

    def lay_out(self, document: Document, paper: Paper, context: Context) -> "SetPages":
        """One page with letters as large as it holds. Raises `Problems` where none hold."""
        from publisher.backends.pdf.set_pages import set_pages

        for body in _SIZES:
            pages = set_pages(document, context, replace(paper, body=body))
            if pages.count == 1:
                return pages
        raise Problems(
            [
                error(
                    "PDF-007",
                    "the care cards do not fit on one poster, even in letters of "
                    f"{_SIZES[-1]:g} pt",
                    "say less in the care cards, or print the leaflet in another form",
                    document.span,
                )
            ]
        )
