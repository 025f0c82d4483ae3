"""Document → XHTML elements: the part that PDF, EPUB and web page share."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from publisher.document import Document, Picture, places
from publisher.document.nodes import (
    Block,
    BulletList,
    CareCard,
    Figure,
    ForeignPassage,
    FormatEntry,
    FormatList,
    Glossary,
    GlossaryEntry,
    Inlines,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    ReferenceEntry,
    ReferenceList,
    Section,
    Table,
    Video,
)
from publisher.document.sentences import split_sentences
from publisher.document.text import (
    plain_text,
    shown_care_label,
    shown_duration,
    shown_reference,
)
from publisher.markup.builder import Content, E, Element
from publisher.markup.inline_writer import InlineWriter
from publisher.theme import Wording


class XhtmlWriter(InlineWriter):
    """Writes a document as elements with no namespace, one method a node.

    A format derives from it and overrides the methods whose result is its own: how a picture is
    found (`picture_source`), how a term pops up, what stands for a video's code. Ids are the
    document's, so that links and findings lead back to the nodes; ids that are added hold a full
    stop, which no id of the document does (`document/places.py` names them).

    Where `followed` the reader hears what is read: each sentence is an element with an id, so
    that it can be shown while it is spoken.
    """

    def __init__(self, document: Document, wording: Wording, *, followed: bool = False) -> None:
        super().__init__(wording)
        self.document = document
        self.spoken = document.metadata.language
        self.followed = followed

    def place(self, name: str) -> dict[str, str]:
        """The id of a place that only a follower needs."""
        return {"id": name} if self.followed else {}

    def sentences(self, inlines: Inlines, name: str) -> list[Content]:
        """The words of `inlines`; where they are followed each sentence in an element."""
        if not self.followed:
            return self.inlines(inlines)
        return [
            E.span(*self.inlines(part), id=places.sentence(name, number))
            for number, part in enumerate(split_sentences(inlines), 1)
        ]

    # The leaflet ------------------------------------------------------------------------------

    def masthead(self) -> Element:
        """Publisher, title and summary: what comes first in every format."""
        data = self.document.metadata
        return E.header(
            E.p(data.publisher, {"class": "publisher", **self.place(places.PUBLISHER)}),
            E.h1(data.title, id=places.TITLE),
            E.p(*self.sentences(self.document.summary, places.SUMMARY), {"class": "summary"}),
            {"class": "masthead"},
        )

    def main(self) -> Element:
        """The author's blocks and the end matter."""
        return E.main(*self.blocks(self.document.blocks), id="page.leaflet")

    def contents(self) -> Element:
        """Links to the sections of the first level."""
        items = [
            E.li(
                E.a(plain_text(each.heading, self.wording), href=f"#{each.id}"),
                self.place(places.contents_entry(each.id)),
            )
            for each in self.document.blocks
            if isinstance(each, Section)
        ]
        return E.nav(
            E.h2(self.wording.contents_heading, id=places.CONTENTS),
            E.ul(*items),
            {"class": "contents", "aria-labelledby": places.CONTENTS},
        )

    def own_language(self) -> dict[str, str]:
        """What marks words of the program's own in a passage in another language."""
        own = self.document.metadata.language
        return {} if self.spoken == own else self.language(own)

    # Blocks -----------------------------------------------------------------------------------

    def blocks(self, blocks: Iterable[Block]) -> list[Element]:
        """The elements of some blocks, in order."""
        return [self.block(each) for each in blocks]

    def block(self, node: Block) -> Element:
        """The element of one block."""
        match node:
            case Paragraph():
                return E.p(*self.sentences(node.children, node.id), id=node.id)
            case Section():
                return self.section(node)
            case Quotation():
                return self.quotation(node)
            case BulletList():
                return self.bullet_list(node)
            case NumberedList():
                attributes = {"start": str(node.start)} if node.start != 1 else {}
                return E.ol(*map(self.list_item, node.items), attributes, id=node.id)
            case Figure():
                return self.figure(node)
            case Video():
                return self.video(node)
            case CareCard():
                return self.care_card(node)
            case Table():
                return self.table(node)
            case ForeignPassage():
                with self.speaking(node.language) as attributes:
                    blocks = self.blocks(node.children)
                return E.div(*blocks, {"class": "passage", **attributes}, id=node.id)
            case Glossary():
                return self.glossary(node)
            case ReferenceList():
                return E.ol(*map(self.reference, node.entries), {"class": "references"}, id=node.id)
            case FormatList():
                return E.ul(
                    *(E.li(*self.format_entry(each), id=each.id) for each in node.entries),
                    {"class": "formats"},
                    id=node.id,
                )
            case _:
                assert_never(node)

    def section(self, node: Section) -> Element:
        """A section named by its heading."""
        heading = places.heading(node.id)
        return E.section(
            self.heading(node.level, *self.inlines(node.heading), name=heading),
            *self.blocks(node.children),
            {"aria-labelledby": heading},
            id=node.id,
        )

    def heading(self, level: int, *content: Content, name: str) -> Element:
        """A heading of level 1 to 6."""
        return E(f"h{min(level, 6)}", *content, id=name)

    def quotation(self, node: Quotation) -> Element:
        """A quotation with its attribution as a caption (HTML, "blockquote")."""
        quote = E.blockquote(*self.blocks(node.children))
        if not node.attribution:
            quote.set("id", node.id)
            return quote
        name = self.place(places.attribution(node.id))
        attribution = E.figcaption("— ", *self.inlines(node.attribution), name)
        return E.figure(quote, attribution, {"class": "quotation"}, id=node.id)

    def bullet_list(self, node: BulletList) -> Element:
        """A list, told apart where its items are boxes to tick."""
        boxes = any(each.tick_box for each in node.items)
        attributes = {"class": "tick-boxes"} if boxes else {}
        return E.ul(*map(self.list_item, node.items), attributes, id=node.id)

    def list_item(self, node: ListItem) -> Element:
        """An item; its first paragraph is bare text, as in a tight list."""
        first, *rest = node.children or (None,)
        if isinstance(first, Paragraph):
            words = self.sentences(first.children, first.id)
            item = E.li(*self.tick_box(node), *words, *self.blocks(rest))
        else:
            item = E.li(*self.tick_box(node), *self.blocks(node.children))
        item.set("id", node.id)
        return item

    def tick_box(self, node: ListItem) -> list[Content]:
        """The box before an item to tick; an empty mark that style sheets draw."""
        if not node.tick_box:
            return []
        name = {"role": "img", "aria-label": self.wording.tick_box}
        return [E.span({"class": "tick-box", **name, **self.own_language()})]

    def figure(self, node: Figure) -> Element:
        """A picture with caption and credit, and its long description for all to read."""
        picture = self.picture(node)
        if node.decorative:
            return E.div(picture, {"class": "decorative"}, id=node.id)
        caption: list[Content] = []
        if node.caption:
            attributes = {"class": "caption", **self.place(places.caption(node.id))}
            caption.append(E.span(*self.inlines(node.caption), attributes))
        if node.credit:
            credit = self.wording.credit.format(credit=node.credit)
            caption += [" "] if caption else []
            attributes = {"class": "credit", **self.own_language()}
            caption.append(E.span(credit, {**attributes, **self.place(places.credit(node.id))}))
        figure = E.figure(picture, *([E.figcaption(*caption)] if caption else []), id=node.id)
        if not node.description:
            return figure
        description, own = f"{node.id}.description", self.own_language()
        picture.set("aria-describedby", description)
        label = {"class": "label", **own, **self.place(places.label(node.id))}
        return E.div(
            figure,
            E.div(
                E.p(self.wording.description_label, label),
                *self.blocks(node.description),
                {"class": "description"},
                id=description,
            ),
            {"class": "described"},
        )

    def picture(self, node: Figure) -> Element:
        """The picture itself; a decorative one has empty alternative text (WCAG 1.1.1)."""
        return E.img(
            src=self.picture_source(node.picture),
            alt="" if node.decorative else node.alternative,
            width=f"{node.picture.width:.0f}",
            height=f"{node.picture.height:.0f}",
            **self.place(places.picture(node.id)),
        )

    def picture_source(self, picture: Picture) -> str:
        """Where the format keeps the picture."""
        raise NotImplementedError

    def video(self, node: Video) -> Element:
        """A video as words: title, running time, address and its content."""
        length = shown_duration(node.seconds, self.wording)
        label = (
            self.wording.video_transcript if node.is_transcript else self.wording.video_description
        )
        heading, own = places.video_title(node.id), self.own_language()
        address = E.a(node.address, href=node.address)
        return E.div(
            E.p(
                self.wording.video_heading.format(title=node.title),
                {"class": "video-title", **own},
                id=heading,
            ),
            E.p(
                self.wording.video_length.format(length=length),
                {**own, **self.place(places.video_length(node.id))},
            ),
            E.p(
                self.wording.video_watch,
                " ",
                address,
                {**own, **self.place(places.video_address(node.id))},
            ),
            *self.video_code(node),
            E.div(
                E.p(label, {"class": "label", **own, **self.place(places.label(node.id))}),
                *self.blocks(node.content),
                {"class": "description"},
            ),
            {"class": "video", "role": "group", "aria-labelledby": heading},
            id=node.id,
        )

    def video_code(self, _node: Video) -> list[Element]:
        """The QR code of a video's address, where the format is printed."""
        return []

    def care_card(self, node: CareCard) -> Element:
        """A card that says its urgency in words, inside its heading (NHS, "care cards")."""
        heading = places.heading(node.id)
        attributes = {"class": "card-kind", **self.own_language()}
        label = E.span(shown_care_label(node, self.wording), attributes)
        words: list[Content] = [label]
        if node.heading:
            words += [" ", E.span(*self.inlines(node.heading), {"class": "card-heading"})]
        return E.section(
            self.heading(node.level, *words, name=heading),
            E.div(*self.blocks(node.children), {"class": "card-body"}),
            {"class": f"card {node.kind}", "aria-labelledby": heading},
            id=node.id,
        )

    def table(self, node: Table) -> Element:
        """A table whose headers say their scope (WCAG H63)."""
        name = self.place(places.caption(node.id))
        caption = [E.caption(*self.inlines(node.caption), name)] if node.caption else []
        header = E.tr(
            *(
                E.th(
                    *self.inlines(each.children),
                    scope="col",
                    **self.place(places.cell(node.id, 0, column)),
                )
                for column, each in enumerate(node.header, 1)
            )
        )
        rows = [E.tr(*self._cells(node, number)) for number in range(1, len(node.rows) + 1)]
        return E.table(*caption, E.thead(header), E.tbody(*rows), id=node.id)

    def _cells(self, table: Table, row: int) -> Iterator[Element]:
        for column, each in enumerate(table.rows[row - 1], 1):
            content, name = self.inlines(each.children), places.cell(table.id, row, column)
            is_header = table.header_column and column == 1
            place = self.place(name)
            yield E.th(*content, place, scope="row") if is_header else E.td(*content, place)

    def glossary(self, node: Glossary) -> Element:
        """Terms and definitions as a description list."""
        rows = [each for entry in node.entries for each in self.glossary_entry(entry)]
        return E.dl(*rows, {"class": "glossary"}, id=node.id)

    def glossary_entry(self, node: GlossaryEntry) -> list[Element]:
        """The term, which carries the id, and its definition."""
        return [E.dt(E.dfn(node.term), id=node.id), E.dd(*self.inlines(node.definition))]

    def reference(self, node: ReferenceEntry) -> Element:
        """One source as an item of a numbered list."""
        words: list[Content] = [shown_reference(node, self.wording)]
        if node.link:
            words += [" ", E.a(node.link, href=node.link)]
        return E.li(*words, id=node.id)

    def format_entry(self, node: FormatEntry) -> list[Content]:
        """One format of this leaflet in the patient's words."""
        return [node.label]
