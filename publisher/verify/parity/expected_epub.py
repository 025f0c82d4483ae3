"""What the e-book shows otherwise than the canonical reading."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from publisher.document import Document, Unit, UnitKind, walk
from publisher.document.nodes import (
    Block,
    Citation,
    FormatEntry,
    Pronunciation,
    Section,
    Term,
)
from publisher.document.text import plain_text
from publisher.theme import Wording
from publisher.verify.parity.drafts import Draft
from publisher.verify.parity.expected_xhtml import ExpectedXhtml
from publisher.verify.parity.read_unit import ReadUnit

_DEEPEST = 4
"""The level of the deepest headings in the book's contents."""


class ExpectedEpub(ExpectedXhtml):
    """A cover, notes that lead back to the text, and contents of three levels at the end."""

    own: ClassVar = "epub"
    """The format that the book need not be led to."""

    kinds: ClassVar = {**ExpectedXhtml.kinds, UnitKind.DEFINITION: UnitKind.PARAGRAPH}

    def __init__(self, document: Document, wording: Wording, found: Sequence[ReadUnit]) -> None:
        super().__init__(document, wording, found)
        nodes = list(walk(document))
        self._formats = {each.id: each for each in nodes if isinstance(each, FormatEntry)}
        self._cited = {
            each.entry if isinstance(each, Term) else f"reference-{each.reference}"
            for each in nodes
            if isinstance(each, Term | Citation)
        }
        self._used: set[str] = set()

    def before(self) -> None:
        """The cover, told in words, and the first page of the printed edition."""
        data = self.document.metadata
        words = self.wording.cover_picture.format(title=data.title, publisher=data.publisher)
        self.furniture(UnitKind.ALTERNATIVE, words)
        self.first_page()

    def first_page(self) -> None:
        """The book begins with the first printed page."""
        if self.print_pages:
            self.print_page(1)

    def print_page(self, page: int) -> None:
        """A mark that shows nothing and is called by the number of the page."""
        self.page_break(page)

    def unit(self, unit: Unit) -> None:
        """A unit, and behind a note that something leads to the way back."""
        if unit.kind is UnitKind.TITLE:
            self.drafts.name("page.title")
        super().unit(unit)
        ends_note = unit.kind in (UnitKind.DEFINITION, UnitKind.REFERENCE)
        if ends_note and unit.node in self._cited:
            back = [f"#{unit.node}.use"]
            self.furniture(UnitKind.PARAGRAPH, self.wording.back_to_text, links=back)

    def behind(self) -> None:
        """The contents that a reading program shows (EPUB 3.3, 7)."""
        self.furniture(UnitKind.HEADING, self.wording.contents_heading, level=1)
        title = self.document.metadata.title
        self.furniture(UnitKind.ITEM, title, level=1, links=["#page.title"])
        self._places(self.document.blocks, 1)

    def draft(self, unit: Unit) -> Draft:
        """A format leads to where it is published: a book has no files beside it."""
        draft = super().draft(unit)
        made = self._formats.get(unit.node)
        if made and made.format != self.own:
            address = self.document.metadata.address_of(made.file_name)
            draft.links += [address] if address else []
        return draft

    def term(self, draft: Draft, node: Term, language: str) -> None:
        """Words that lead to a note, which leads back to their first use."""
        self._use(draft, node.entry)
        super().term(draft, node, language)

    def citation(self, draft: Draft, node: Citation, language: str) -> None:
        """A number that leads to a note, said in words."""
        self._use(draft, f"reference-{node.reference}")
        super().citation(draft, node, language)
        shown, _ = draft.parts[-1]
        draft.said.append((shown, self.wording.citation.format(number=node.number)))

    def pronunciation(self, draft: Draft, node: Pronunciation, language: str) -> None:
        """The sounds of a word (EPUB 3 Text-to-Speech Enhancements 1.0)."""
        super().pronunciation(draft, node, language)
        if node.ipa:
            draft.said.append((node.word, node.ipa))

    def _use(self, draft: Draft, note: str) -> None:
        if note not in self._used:
            self._used.add(note)
            draft.names.append(f"{note}.use")

    def _places(self, blocks: Iterable[Block], depth: int) -> None:
        for each in blocks:
            if isinstance(each, Section) and each.level <= _DEEPEST:
                words = plain_text(each.heading, self.wording)
                self.furniture(UnitKind.ITEM, words, level=depth, links=[f"#{each.id}"])
                self._places(each.children, depth + 1)
