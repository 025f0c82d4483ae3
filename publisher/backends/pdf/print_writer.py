"""Document → the HTML that WeasyPrint sets on paper."""

from dataclasses import replace
from datetime import UTC
from math import ceil

from publisher.backends.pdf.address_breaks import set_address_breaks
from publisher.backends.pdf.data_uri import data_uri
from publisher.backends.pdf.notes_page import notes_page
from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.part_spaces import part_spaces
from publisher.backends.pdf.picture_columns import picture_columns
from publisher.backends.pdf.printed_picture import PrintedPicture, printed_picture
from publisher.backends.pdf.running_feet import running_feet
from publisher.backends.pdf.web_code import web_code
from publisher.backends.pdf.wide_table import is_too_wide, rows_as_lists
from publisher.backends.protocol import Context
from publisher.document import Document, Picture, places
from publisher.document.back_last import back_last
from publisher.document.nodes import (
    Abbreviation,
    Block,
    CareCard,
    Citation,
    Figure,
    FormatEntry,
    Link,
    LinkKind,
    ListItem,
    NumberedList,
    Section,
    Table,
    Term,
    Video,
)
from publisher.document.text import shown_abbreviation
from publisher.markup import Content, E, Element, XhtmlWriter, put_page_marks
from publisher.pictures.cover_art import cover_art
from publisher.pictures.qr_code import qr_code
from publisher.pictures.title_size import title_size

CONTENTS_FROM = 4
"""So many sections of the author's make a contents list worth its place."""

# Rows and letters up to which a table and a video are kept on one page, and the part of a line
# up to which an address is kept on one.
_SHORT_TABLE = 8
_SHORT_TRANSCRIPT = 1200
_SHORT_ADDRESS = 0.7
_SMALLEST_TITLE_MM = 6.0
_PUBLISHER_LETTER_MM, _PUBLISHER_LINE_MM = 2.3, 5.8
_SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">'
    '<rect x="1" y="1" width="14" height="14" fill="none" stroke="{colour}" stroke-width="1.6"/>'
    "</svg>"
)


class PrintWriter(XhtmlWriter):
    """Writes a leaflet for paper: addresses, page numbers and codes stand where a link cannot."""

    def __init__(
        self, document: Document, context: Context, paper: Paper, notes_pages: int = 0
    ) -> None:
        if paper.cover:
            document, self._back = back_last(document)
        super().__init__(document, context.wording)
        self._context = context
        self._paper = paper
        self._notes_pages = notes_pages
        self._columns = dict(picture_columns(document.blocks, paper, paper.column))

    # The leaflet ------------------------------------------------------------------------------

    def page(self) -> Element:
        """The whole leaflet as one HTML document."""
        parts = [*running_feet(self.document, self.wording, self._paper), self.masthead()]
        main = self.main()
        if self._paper.contents and self._is_long():
            # A card before all else is often the next thing to do, so it comes first.
            main.insert(self._opening_cards(), self.contents())
        body = E.body(*parts, main)
        if self._paper.page_marks:
            put_page_marks(body, self._context.print_pages, self._page_mark)
        part_spaces(body)
        before, _, after = self.wording.see_page.partition("{page}")
        longest = self._paper.letters_a_line * _SHORT_ADDRESS
        for anchor in body.iter("a"):
            if anchor.get("href", "").startswith("#"):
                # Said of each link inside the leaflet; printed behind those with "see-page".
                anchor.set("data-before", f" {before}")
                anchor.set("data-after", after)
            elif len(anchor.text or "") <= longest:
                anchor.set("class", f"{anchor.get('class', '')} whole".strip())
        set_address_breaks(body, longest)
        return E.html(self._head(), body, self.language(self.document.metadata.language))

    def _page_mark(self, page: int) -> Element:
        """A line that says which page of the A4 edition begins here."""
        words = self.wording.print_page.format(page=page)
        own = self.language(self.document.metadata.language)
        return E.p(words, {"class": "print-page", **own}, id=places.print_page(page))

    def _head(self) -> Element:
        data, created = self.document.metadata, self._context.created
        # The zone is put away: WeasyPrint writes what stands here into the file as it is.
        moment = created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        facts = [
            *(("author", each) for each in data.authors or (data.publisher,)),
            ("description", data.summary),
            ("keywords", ", ".join(data.topics)),
            ("generator", f"publisher {self._context.version}"),
            ("dcterms.created", moment),
            ("dcterms.modified", moment),
        ]
        return E.head(
            E.meta(charset="utf-8"),
            E.title(data.title),
            *(E.meta(name=name, content=words) for name, words in facts if words),
        )

    def _opening_cards(self) -> int:
        """How many cards the author put before all else."""
        blocks = self.document.blocks
        return next((at for at, each in enumerate(blocks) if not isinstance(each, CareCard)), 0)

    def _is_long(self) -> bool:
        # Only what the author wrote has a line in the source; the end matter has none.
        own = [
            each for each in self.document.blocks if isinstance(each, Section) and each.span.line
        ]
        return len(own) >= CONTENTS_FROM

    def masthead(self) -> Element:
        """The publisher and the title on a band, and the summary under it."""
        masthead = super().masthead()
        publisher, title, *rest = masthead
        band = E.div(publisher, title, {"class": "band"})
        if self._paper.art:
            art = cover_art(self.document, self._context.theme)
            band.append(E.img({"class": "art"}, src=self.picture_source(art), alt=""))
        if self._paper.cover:
            room = self._title_room()
            size = self._title_size(room)
            title.set("style", f"font-size: {size:g}mm; min-height: {room + 2:g}mm")
        masthead[:] = [band, *rest]
        if self._paper.code_on_cover:
            masthead.extend(web_code(self.document, self.wording))
        return masthead

    def _title_room(self) -> float:
        """The height that a long name of the publisher leaves for the title, in mm."""
        width, height = self._paper.title_box
        lines = ceil(len(self.document.metadata.publisher) * _PUBLISHER_LETTER_MM / width)
        return height - (lines - 1) * _PUBLISHER_LINE_MM

    def _title_size(self, height: float) -> float:
        """The size of the title on a cover, in mm: as large as its box holds."""
        width, _ = self._paper.title_box
        return title_size(
            self.document.metadata.title,
            self._context.theme,
            width=width,
            height=height,
            largest=width / 4,
            smallest=max(_SMALLEST_TITLE_MM, width / 18),
        )

    def main(self) -> Element:
        """The author's blocks and the end matter; with a cover, the last of it is the back."""
        main = super().main()
        if not self._paper.cover:
            main.extend(web_code(self.document, self.wording))
            return main
        blocks = list(main)
        back = E.div({"class": "back"}, *blocks[self._back :])
        if not self._paper.code_on_cover:
            back.extend(web_code(self.document, self.wording))
        main[:] = blocks[: self._back]
        main.extend(
            notes_page(number, self.wording, self._paper)
            for number in range(1, self._notes_pages + 1)
        )
        main.extend([back] if len(back) else [])
        return main

    # Words that lead somewhere ----------------------------------------------------------------

    def link(self, node: Link) -> list[Content]:
        """A link with its address in full behind it, or with the page inside the leaflet."""
        [anchor] = super().link(node)
        assert not isinstance(anchor, str)
        anchor.set("class", node.kind.value)
        if node.kind is LinkKind.INTERNAL:
            return [self._with_page(anchor)]
        if self.shows_address(node):
            anchor.set("class", f"address {node.kind}")
            return [anchor]
        address = node.address.removeprefix("https://").rstrip("/")
        return [anchor, " (", E.span(address, {"class": f"address {node.kind}"}), ")"]

    def term(self, node: Term) -> list[Content]:
        """Words of the glossary, at first use with the page that explains them."""
        [anchor] = super().term(node)
        assert not isinstance(anchor, str)
        return [self._with_page(anchor) if node.first else anchor]

    def citation(self, node: Citation) -> list[Content]:
        """The number of a source, with words for who does not see it."""
        [anchor] = super().citation(node)
        assert not isinstance(anchor, str)
        anchor.set("aria-label", self.wording.citation.format(number=node.number))
        return [anchor]

    def abbreviation(self, node: Abbreviation) -> list[Content]:
        """The short form; where its full form stands before it, a voice need not say it again."""
        if node.first:
            return [shown_abbreviation(node, self.wording)]
        return super().abbreviation(node)

    def format_entry(self, node: FormatEntry) -> list[Content]:
        """One format, with its address in full where it is published."""
        address = self.document.metadata.address_of(node.file_name)
        if not address:
            return [node.label]
        words = address.removeprefix("https://")
        return [node.label, ": ", E.a(words, {"class": "address web"}, href=address)]

    def _with_page(self, anchor: Element) -> Element:
        anchor.set("class", f"{anchor.get('class', '')} see-page".strip())
        return anchor

    # Blocks -----------------------------------------------------------------------------------

    def block(self, node: Block) -> Element:
        """One block; WeasyPrint counts a list from `start` only where a style says so."""
        element = super().block(node)
        if isinstance(node, NumberedList) and node.start != 1:
            element.set("style", f"counter-reset: list-item {node.start - 1}")
        return element

    def tick_box(self, node: ListItem) -> list[Content]:
        """A drawn square that a screen reader calls by its name."""
        if not node.tick_box:
            return []
        colour = self._context.theme.tokens.colours.text
        square = _SQUARE.format(colour=colour).encode()
        source = data_uri("image/svg+xml", square)
        return [E.img({"class": "tick-box"}, src=source, alt=self.wording.tick_box)]

    def picture(self, node: Figure) -> Element:
        """The picture as wide as the page and its own pixels allow."""
        printed = self._printed(node)
        picture = super().picture(replace(node, picture=printed.drawn.picture))
        picture.set("style", f"width: {printed.width:.2f}mm")
        return picture

    def figure(self, node: Figure) -> Element:
        """A picture with its words, and the key that stands for letters too small to read."""
        return self._printed(node).with_key(super().figure(node), self)

    def _printed(self, node: Figure) -> PrintedPicture:
        column = self._columns.get(node.id, self._paper.column)
        return printed_picture(node, self._paper, column, self._context)

    def picture_source(self, picture: Picture) -> str:
        """The picture itself, so that nothing has to be fetched."""
        return data_uri(picture.media_type, picture.data)

    def video(self, node: Video) -> Element:
        """What the video is and where, beside its code, and then its content."""
        video = super().video(node)
        *words, code, content = video
        front = E.div(
            E.div(*words, {"class": "video-words"}),
            E.div(code, {"class": "video-code"}),
            {"class": "video-front"},
        )
        video[:] = [front, content]
        if len("".join(map(str, content.itertext()))) <= _SHORT_TRANSCRIPT:
            video.set("class", "video short")
        return video

    def video_code(self, node: Video) -> list[Element]:
        """The QR code of the address, at least 20 mm wide on paper."""
        words = self.wording.video_qr.format(address=node.address)
        source = self.picture_source(qr_code(node.address))
        return [E.img({"class": "qr-code"}, src=source, alt=words)]

    def table(self, node: Table) -> Element:
        """A table; a short one is kept on one page, and one too wide is set as lists."""
        if is_too_wide(node, self._paper, self):
            return rows_as_lists(node, self)
        table = super().table(node)
        if len(node.rows) <= _SHORT_TABLE:
            table.set("class", "short")
        return table
