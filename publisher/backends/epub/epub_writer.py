"""Document → the elements of an e-book."""

from collections.abc import Sequence

from publisher.backends.epub.content_document import EPUB_TYPE, SSML_PH, XML_LANG
from publisher.document import Document, Picture, places, walk
from publisher.document.nodes import (
    Citation,
    FormatEntry,
    Glossary,
    GlossaryEntry,
    ListItem,
    Pronunciation,
    ReferenceEntry,
    ReferenceList,
    Section,
    Term,
)
from publisher.document.text import shown_pronunciation, shown_reference
from publisher.markup import Content, E, Element, XhtmlWriter, put_page_marks
from publisher.theme import Wording

_NOTE_LINK = {EPUB_TYPE: "noteref", "role": "doc-noteref"}
"""What makes a reader pop up the place that a link leads to.

Thorium and Apple Books do so for `noteref` only, not for `glossref` and `biblioref`.
"""

_NOTE = {EPUB_TYPE: "footnote", "role": "doc-footnote"}
"""A note that pops up. No `aside`, because Apple Books hides an `aside` from the text, and
glossary and references are there to be read as well."""

_SUFFIXES = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg"}


class EpubWriter(XhtmlWriter):
    """Terms and citations pop up as notes, which lead back; pictures are files of the book.

    `pictures` are the pictures met so far, by their address in the book. `print_pages` are those
    of the printed edition (see `backends.protocol.Context`).
    """

    def __init__(
        self,
        document: Document,
        wording: Wording,
        print_pages: Sequence[str] = (),
        *,
        followed: bool = False,
    ) -> None:
        super().__init__(document, wording, followed=followed)
        self._print_pages = print_pages
        self.pictures: dict[str, Picture] = {}
        self._cited = frozenset(
            _note(each) for each in walk(document) if isinstance(each, Term | Citation)
        )
        self._linked: set[str] = set()

    def body(self) -> Element:
        """Title, contents and leaflet: one document, so that notes and links stay in it."""
        body = E.body(self.masthead(), self.contents(), self.main(), {EPUB_TYPE: "bodymatter"})
        if self._print_pages:
            put_page_marks(body, self._print_pages, _page_break)
            body.insert(0, _page_break(1))
        return body

    def contents(self) -> Element:
        """The contents, as part of the text."""
        contents = super().contents()
        contents.set("role", "doc-toc")
        if self.followed:
            contents.set("id", f"{places.CONTENTS}.list")
        return contents

    def section(self, node: Section) -> Element:
        """A section; those of glossary and references say so."""
        section = super().section(node)
        kinds = {type(each) for each in node.children}
        for kind, name in ((Glossary, "glossary"), (ReferenceList, "bibliography")):
            if kind in kinds:
                section.set(EPUB_TYPE, name)
                section.set("role", f"doc-{name}")
        return section

    # Notes ------------------------------------------------------------------------------------

    def term(self, node: Term) -> list[Content]:
        """Words that pop up their entry in the glossary."""
        return [self._note_link(node, *self.inlines(node.children), kind="term")]

    def citation(self, node: Citation) -> list[Content]:
        """A number that pops up the reference."""
        link = self._note_link(node, f"[{node.number}]", kind="citation")
        link.set("aria-label", self.wording.citation.format(number=node.number))
        return [link]

    def glossary(self, node: Glossary) -> Element:
        """Terms and their meaning. A list, because a description list can hold no notes."""
        return E.ul(
            *(E.li(*self.glossary_entry(each)) for each in node.entries),
            {"class": "glossary"},
            id=node.id,
        )

    def glossary_entry(self, node: GlossaryEntry) -> list[Element]:
        """The term and its meaning in one note, which is what pops up."""
        words = [E.p(E.dfn(node.term)), E.p(*self.inlines(node.definition))]
        return [self._note_body(node.id, *words)]

    def reference(self, node: ReferenceEntry) -> Element:
        """One source as a note."""
        words: list[Content] = [shown_reference(node, self.wording)]
        if node.link:
            words += [" ", E.a(node.link, href=node.link)]
        return E.li(self._note_body(node.id, E.p(*words)))

    def _note_link(self, node: Term | Citation, *words: Content, kind: str) -> Element:
        note = _note(node)
        link = E.a(*words, {"class": kind, **_NOTE_LINK}, href=f"#{note}")
        if note not in self._linked:
            self._linked.add(note)
            link.set("id", f"{note}.use")
        return link

    def _note_body(self, note: str, *content: Element) -> Element:
        if note not in self._cited:
            return E.div(*content, id=note)
        back = E.a(self.wording.back_to_text, role="doc-backlink", href=f"#{note}.use")
        return E.div(*content, E.p(back, {"class": "back"}), _NOTE, id=note)

    def list_item(self, node: ListItem) -> Element:
        """An item; a box to tick is told with its words, so it is marked with them as well."""
        item = super().list_item(node)
        if self.followed and node.tick_box and len(item) > 1 and item[1].tag == "span":
            box, words = item[0], item[1]
            box.tail, words.text = words.text, None
            words.insert(0, box)
        return item

    # The rest ---------------------------------------------------------------------------------

    def pronunciation(self, node: Pronunciation) -> list[Content]:
        """A word that a reading voice says so (EPUB 3 Text-to-Speech Enhancements 1.0)."""
        if not node.ipa:
            return super().pronunciation(node)
        shown = shown_pronunciation(node, self.wording)
        before, word, after = shown.partition(node.word)
        return [before, E.span(word, {SSML_PH: node.ipa}), after]

    def picture_source(self, picture: Picture) -> str:
        """The address in the book; the same picture twice is one file."""
        for address, known in self.pictures.items():
            if known.data == picture.data:
                return address
        address = f"images/picture-{len(self.pictures) + 1}.{_SUFFIXES[picture.media_type]}"
        self.pictures[address] = picture
        return address

    def format_entry(self, node: FormatEntry) -> list[Content]:
        """A format, with a link where the outputs are published: a book has no sister files."""
        data = self.document.metadata
        address = data.address_of(node.file_name)
        if not address or node.format == ("narrated_epub" if self.followed else "epub"):
            return [node.label]
        return [E.a(node.label, href=address)]

    def language(self, tag: str) -> dict[str, str]:
        """The language for readers that take the page as XML, too."""
        return {XML_LANG: tag, **super().language(tag)}


def _page_break(page: int) -> Element:
    """Where a page of the printed edition begins; it shows nothing (DPUB-ARIA, doc-pagebreak)."""
    kind = {EPUB_TYPE: "pagebreak", "role": "doc-pagebreak", "aria-label": str(page)}
    return E.span(kind, id=places.print_page(page))


def _note(node: Term | Citation) -> str:
    """The id of the glossary entry or reference that stands behind a mark in the text."""
    return node.entry if isinstance(node, Term) else f"reference-{node.reference}"
