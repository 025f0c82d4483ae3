"""Care cards as they are printed, as a picture that colours can be changed in."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

from publisher.backends import Context
from publisher.document import Document, Picture
from publisher.document.nodes import CareCard
from publisher.markup import E

if TYPE_CHECKING:
    from PIL import Image

_COLUMN, _EDGE, _HEIGHT = 166.0, 4.0, 400.0
"""The width of a card, the room around it, and more height than cards need, in mm."""
_SCALE = 2.0
_TONES = 128
_NO_FEET = "@page{@bottom-left{border:0!important}@bottom-right{border:0!important}}"


def draw_cards(cards: Iterable[CareCard], document: Document, context: Context) -> "Image.Image":
    """The cards below each other, 144 pixels an inch, in the theme of the context.

    Raises `Problems` where a library of the system is missing.
    """
    from publisher.pictures import load_weasyprint

    load_weasyprint()
    import pypdfium2
    from PIL import Image, ImageChops

    from publisher.backends.pdf.mend.marks import number_elements
    from publisher.backends.pdf.paper import Paper
    from publisher.backends.pdf.print_writer import PrintWriter
    from publisher.backends.pdf.typesetter import typeset

    body = context.theme.tokens.sizes.print_body
    size = (_COLUMN + 2 * _EDGE, _HEIGHT)
    paper = Paper(size, _EDGE, top=_EDGE, bottom=_EDGE, body=body, usual=body)
    writer = PrintWriter(document, context, paper)
    page = E.html(E.head(E.style(_NO_FEET)), E.body(E.main(*writer.blocks(cards))))
    number_elements(page[-1])
    made = typeset(page, context.theme, paper)
    with pypdfium2.PdfDocument(made.content) as pdf:
        drawn: Image.Image = pdf[0].render(scale=_SCALE).to_pil().convert("RGB")
    ground = Image.new("RGB", drawn.size, context.theme.tokens.colours.paper)
    box = ImageChops.difference(drawn, ground).getbbox() or (0, 0, *drawn.size)
    edge = round(_EDGE / 25.4 * 72 * _SCALE)
    return drawn.crop((0, max(0, box[1] - edge), drawn.width, min(drawn.height, box[3] + edge)))


def as_picture(name: str, drawn: "Image.Image") -> Picture:
    """A PNG for a figure."""
    with BytesIO() as buffer:
        # Flat colours and the edges of letters: so many are enough, at a third of the bytes.
        drawn.quantize(_TONES).save(buffer, "PNG", optimize=True)
        return Picture(name, "image/png", drawn.width, drawn.height, buffer.getvalue())
