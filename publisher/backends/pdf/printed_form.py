"""What all forms of the PDF have in common."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar, get_args

from publisher.backends.pdf.check_paper import check_paper
from publisher.backends.pdf.options import UA_1
from publisher.backends.pdf.paper import Paper
from publisher.backends.protocol import Artifact, Context
from publisher.diagnostics import Diagnostic, warning
from publisher.document import Document, PrintForm
from publisher.document.nodes import AnyNode, Node
from publisher.pictures import load_weasyprint
from publisher.theme import Tokens

if TYPE_CHECKING:
    from publisher.backends.pdf.set_pages import SetPages
    from publisher.backends.pdf.typesetter import Typeset


class PrintedForm(ABC):
    """A form of the leaflet on paper: it derives from this and says which page it has.

    A form may say, too, which part of the document it shows (`shown`), how often it is laid out
    until its pages are right (`lay_out`), and what becomes of the finished pages (`press`).
    """

    name: ClassVar[str]
    label: ClassVar[str]
    file_name: ClassVar[str]
    media_type: ClassVar[str] = "application/pdf"
    listed: ClassVar[bool] = False
    form: ClassVar[PrintForm]
    renders: ClassVar[frozenset[type[Node]]] = frozenset(get_args(AnyNode))
    options: ClassVar[type[Any]]
    drawn: ClassVar[bool] = True
    style_sheets: ClassVar[tuple[str, ...]] = ("pdf", "forms/")
    spoken: ClassVar[bool] = False

    @abstractmethod
    def paper(self, options: Any, tokens: Tokens) -> Paper:
        """The page that the form is laid out on."""

    def check(self, document: Document, options: Any, context: Context) -> Iterable[Diagnostic]:
        """What paper cannot show well: small letters in drawings."""
        return check_paper(document, self.paper(options, context.theme.tokens))

    def with_bleed(self, paper: Paper, _options: Any) -> Paper:
        """The page as it is laid out, with what has to run over its edges."""
        return paper

    def shown(self, document: Document) -> Document:
        """What of the document this form shows."""
        return document

    def lay_out(self, document: Document, paper: Paper, context: Context) -> "SetPages":
        """The laid-out pages. Raises `Problems` where they cannot be what the form asks for."""
        from publisher.backends.pdf.set_pages import set_pages

        return set_pages(document, context, paper)

    def press(self, content: bytes, _options: Any, _context: Context) -> bytes:
        """The file to be handed out, from finished pages."""
        return content

    def print_pages(
        self, _document: Document, _pages: "SetPages", _context: Context
    ) -> tuple[str, ...] | None:
        """The pages of the A4 edition that the file has or tells of (see `Artifact`)."""
        return None

    def render(self, document: Document, options: Any, context: Context) -> Artifact:
        """Make the file. Raises `Problems` where it cannot be made, or a library is missing."""
        load_weasyprint()
        from publisher.backends.pdf.finish import finish

        paper = self.with_bleed(self.paper(options, context.theme.tokens), options)
        pages = self.lay_out(self.shown(document), paper, context)
        standard = getattr(options, "pdf_standard", UA_1)
        finished = finish(pages.raw.content, pages.elements, document, standard)
        return Artifact(
            file_name=self.file_name.format(id=document.metadata.id),
            media_type=self.media_type,
            content=self.press(finished, options, context),
            pages=pages.count,
            diagnostics=tuple(_findings(document, pages.raw)),
            print_pages=self.print_pages(document, pages, context),
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
            "set the letters of your drawings in a font of the house style (tokens.yaml), "
            "or turn them into outlines",
            document.span,
        )
