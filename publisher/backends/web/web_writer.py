"""Document → HTML as a browser wants it."""

from base64 import b64encode

from publisher.backends.protocol import Context
from publisher.document import Document, Picture, places
from publisher.document.nodes import (
    FormatEntry,
    GlossaryEntry,
    Table,
    Term,
)
from publisher.document.text import plain_text
from publisher.markup import Content, E, Element, XhtmlWriter
from publisher.pictures import with_fonts


class WebWriter(XhtmlWriter):
    """Pictures inside the page, terms that pop up, tables that scroll, links to sister files."""

    def __init__(self, document: Document, context: Context, *, followed: bool = False) -> None:
        super().__init__(document, context.wording, followed=followed)
        self._context = context
        entries = document.glossary.entries if document.glossary else ()
        self._entries: dict[str, GlossaryEntry] = {each.id: each for each in entries}
        self._pop_ups = 0

    def picture_source(self, picture: Picture) -> str:
        """The picture as a `data:` address (RFC 2397), a drawing with its fonts inside."""
        data = with_fonts(picture, self._context.theme, self._context.cache).data
        return f"data:{picture.media_type};base64,{b64encode(data).decode()}"

    def term(self, node: Term) -> list[Content]:
        """A button that opens the meaning beside it (HTML, "popover"): no script is needed.

        Where a browser knows no popovers the meaning stands in the text, in brackets.
        """
        entry = self._entries[node.entry]
        self._pop_ups += 1
        name = f"{node.entry}.{self._pop_ups}"
        button = E.button(
            *self.inlines(node.children),
            {"type": "button", "class": "term", "popovertarget": name},
        )
        own = self.own_language()
        with self.speaking(self.document.metadata.language):
            words = [E.strong(f"{entry.term}: "), *self.inlines(entry.definition)]
        meaning = E.span(
            *words, {"class": "meaning", "role": "note", **own}, popover="auto", id=name
        )
        return [button, meaning]

    def table(self, node: Table) -> Element:
        """A table that scrolls by itself on a narrow screen (WCAG 1.4.10), also by keyboard."""
        table = super().table(node)
        region = {"class": "scroll", "role": "region", "tabindex": "0"}
        caption = table.find("caption")
        if caption is not None:
            caption.set("id", places.caption(node.id))
            region["aria-labelledby"] = places.caption(node.id)
        else:
            header = (plain_text(each.children, self.wording) for each in node.header)
            region["aria-label"] = ", ".join(header)
        return E.div(table, region)

    def glossary_entry(self, node: GlossaryEntry) -> list[Element]:
        """The term and its definition; one element where a reader follows what is spoken."""
        if not self.followed:
            return super().glossary_entry(node)
        definition = E.dd(*self.inlines(node.definition))
        return [E.div(E.dt(E.dfn(node.term)), definition, id=node.id)]

    def format_entry(self, node: FormatEntry) -> list[Content]:
        """A link to the file beside this one; the page itself is only named."""
        if node.format == "web":
            return [node.label]
        return [E.a(node.label, href=node.file_name)]
