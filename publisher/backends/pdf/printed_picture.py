"""A picture as it is printed, with a key where its letters would be too small."""

from dataclasses import dataclass, replace

from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.picture_size import height_around, least_letters, width_on_paper
from publisher.backends.protocol import Context
from publisher.document.nodes import Figure
from publisher.document.text import plain_text
from publisher.markup import E, Element, XhtmlWriter
from publisher.pictures.lettering import Relabelled, with_lettering

_POINTS_A_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class PrintedPicture:
    """A picture in letters that can be read where it stands `width` mm wide.

    One that `fills_page` leaves no room for its caption, which may follow on the next page.
    """

    drawn: Relabelled
    width: float
    fills_page: bool = False

    def with_key(self, figure: Element, writer: XhtmlWriter) -> Element:
        """The element of the figure with what its marks mean, right behind the caption."""
        if self.fills_page:
            picture = figure if figure.tag == "figure" else figure[0]
            picture.set("class", f"{picture.get('class', '')} fills-page".strip())
        if not self.drawn.key:
            return figure
        wording = writer.wording
        label = wording.picture_key if self.drawn.has_marks else wording.picture_words
        entries = (
            wording.picture_key_entry.format(mark=mark, words=words) if mark else words
            for mark, words in self.drawn.key
        )
        key = E.div(
            E.p(label, {"class": "label", **writer.own_language()}),
            E.ul(*map(E.li, entries)),
            {"class": "picture-key"},
        )
        if figure.tag == "figure":
            return E.div(figure, key, {"class": "described"})
        figure.insert(1, key)
        return figure


def printed_picture(node: Figure, paper: Paper, column: float, context: Context) -> PrintedPicture:
    """The picture of a figure in a column of `column` mm. The same input gives the same bytes."""
    caption = len(plain_text(node.caption, context.wording)) + len(node.credit)
    narrow = replace(paper, margin=(paper.size[0] - column) / 2)
    marked = paper.page_marks and node.id in context.print_pages
    width = width_on_paper(
        node.picture, narrow, caption=caption, decorative=node.decorative, marked=marked
    )
    if node.decorative:
        return PrintedPicture(Relabelled(node.picture), width)
    least = least_letters(paper)
    drawn = with_lettering(node.picture, width * _POINTS_A_MM, least, context.theme)
    page = paper.size[1] - paper.top - paper.bottom
    height = width * node.picture.height / node.picture.width
    room = page - height_around(narrow, caption=caption, marked=marked)
    return PrintedPicture(drawn, width, fills_page=height > room)
