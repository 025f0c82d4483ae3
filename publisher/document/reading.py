"""The one canonical reading of a leaflet: what every format has to say, in order.

A format may say more (a list of contents, the address behind a printed link, an announcement in
the narration), and never less. Nothing here knows of any format.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from publisher.diagnostics import Span
from publisher.document.document import Document
from publisher.document.last_answer import last_answer
from publisher.document.nodes import (
    Block,
    BulletList,
    CareCard,
    Cell,
    Figure,
    Foreign,
    ForeignPassage,
    FormatList,
    Glossary,
    Inline,
    Inlines,
    Link,
    LinkKind,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    ReferenceList,
    Section,
    Table,
    Text,
    Video,
)
from publisher.document.text import (
    plain_text,
    shown_care_label,
    shown_duration,
    shown_reference,
)
from publisher.theme import Wording


class UnitKind(StrEnum):
    """What a unit is to the reader."""

    PUBLISHER = "publisher"
    TITLE = "title"
    SUMMARY = "summary"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ATTRIBUTION = "attribution"
    ALTERNATIVE = "alternative text"
    CAPTION = "caption"
    CREDIT = "credit"
    HEADER = "header cell"
    CELL = "cell"
    TERM = "term"
    DEFINITION = "definition"
    REFERENCE = "reference"


TICK_BOX = "☐"
"""What stands for a box to tick in a unit's `marker`."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing to read: its words, and where they come from.

    `inlines` are the words before any format shows them, `text` is what every written format
    shows, with single spaces; only a cell can be empty. `node` is the id of the block (empty
    above the first block) and `language` a BCP 47 tag. `level` is that of a heading (the title has
    1), or how deep the list of an item or reference stands in other lists (1 where it stands in
    none; counted anew in a section, a card and a quotation), else 0. `headers` are the words of
    the headers of a cell: of its column, then of its row. `marker` is what stands before the first
    unit of an item, whatever its kind: "1." for a step, `TICK_BOX` for a box to tick, both for a
    step to tick, else nothing. `begins` are the ids of all blocks whose first unit this is, so
    that a link to a list leads to its first item.
    """

    kind: UnitKind
    inlines: Inlines
    text: str
    node: str
    language: str
    span: Span
    level: int = 0
    headers: tuple[str, ...] = ()
    marker: str = ""
    begins: tuple[str, ...] = ()


@last_answer
def canonical_reading(document: Document, wording: Wording) -> tuple[Unit, ...]:
    """Every unit of a document that has its end matter, in reading order."""
    return tuple(_Reading(document, wording).units())


class _Reading:
    def __init__(self, document: Document, wording: Wording) -> None:
        self._document = document
        self._wording = wording
        self._language = document.metadata.language
        self._depth = 0
        self._begun: list[str] = []
        self._item: tuple[str, int] | None = None
        """Marker and depth of an item that has begun and has no unit yet."""

    def units(self) -> Iterator[Unit]:
        data, span = self._document.metadata, self._document.span
        yield from self._unit(UnitKind.PUBLISHER, _words(data.publisher, span), "", span)
        yield from self._unit(UnitKind.TITLE, _words(data.title, span), "", span, level=1)
        yield from self._unit(UnitKind.SUMMARY, self._document.summary, "", span)
        yield from self._blocks(self._document.blocks)

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[Unit]:
        for each in blocks:
            self._begun.append(each.id)
            yield from self._block(each)

    def _block(self, node: Block) -> Iterator[Unit]:
        match node:
            case Paragraph():
                yield from self._unit(UnitKind.PARAGRAPH, node.children, node.id, node.span)
            case Section():
                with self._outside_lists():
                    yield from self._heading(node, node.heading, node.level)
                    yield from self._blocks(node.children)
            case Quotation():
                with self._outside_lists():
                    yield from self._blocks(node.children)
                if node.attribution:
                    words = (*_words("— ", node.span), *node.attribution)
                    yield from self._unit(UnitKind.ATTRIBUTION, words, node.id, node.span)
            case BulletList():
                yield from self._list(node.items, None)
            case NumberedList():
                yield from self._list(node.items, node.start)
            case Figure():
                yield from self._figure(node)
            case Video():
                yield from self._video(node)
            case CareCard():
                with self._outside_lists():
                    yield from self._heading(node, self._card_heading(node), node.level)
                    yield from self._blocks(node.children)
            case Table():
                yield from self._table(node)
            case ForeignPassage():
                with self._speaking(node.language):
                    yield from self._blocks(node.children)
            case Glossary():
                yield from self._glossary(node)
            case ReferenceList():
                yield from self._references(node)
            case FormatList():
                for made in node.entries:
                    with self._list_item(made.id, ""):
                        words = _words(made.label, made.span)
                        yield from self._unit(UnitKind.PARAGRAPH, words, made.id, made.span)
            case _:
                assert_never(node)

    def _heading(self, node: Section | CareCard, words: Inlines, level: int) -> Iterator[Unit]:
        return self._unit(UnitKind.HEADING, words, node.id, node.span, level=level)

    def _card_heading(self, node: CareCard) -> Inlines:
        """How urgent it is, in words of the program, then the author's own."""
        label = self._own_words(shown_care_label(node, self._wording), node.span)
        return (*label, *_words(" ", node.span), *node.heading) if node.heading else label

    # Lists ------------------------------------------------------------------------------------

    def _list(self, items: Iterable[ListItem], start: int | None) -> Iterator[Unit]:
        for number, each in enumerate(items, start or 0):
            count = "" if start is None else f"{number}."
            box = TICK_BOX if each.tick_box else ""
            with self._list_item(each.id, f"{count} {box}".strip()):
                yield from self._blocks(each.children)

    def _references(self, node: ReferenceList) -> Iterator[Unit]:
        for each in node.entries:
            words = _words(shown_reference(each, self._wording), each.span)
            if each.link:
                words = (*words, *_words(" ", each.span), _web(each.link, each.span))
            with self._list_item(each.id, f"{each.number}."):
                yield from self._unit(UnitKind.REFERENCE, words, each.id, each.span)

    def _glossary(self, node: Glossary) -> Iterator[Unit]:
        for each in node.entries:
            self._begun.append(each.id)
            term = _words(each.term, each.span)
            yield from self._unit(UnitKind.TERM, term, each.id, each.span)
            yield from self._unit(UnitKind.DEFINITION, each.definition, each.id, each.span)

    @contextmanager
    def _list_item(self, id_: str, marker: str) -> Iterator[None]:
        """An item one list deeper. Its first unit has the marker, a paragraph being the item."""
        self._begun.append(id_)
        self._depth += 1
        self._item = marker, self._depth
        yield
        self._item = None
        self._depth -= 1

    @contextmanager
    def _outside_lists(self) -> Iterator[None]:
        before, self._depth = self._depth, 0
        yield
        self._depth = before

    # Pictures, videos and tables --------------------------------------------------------------

    def _figure(self, node: Figure) -> Iterator[Unit]:
        if node.decorative:
            return
        alternative = _words(node.alternative, node.span)
        yield from self._unit(UnitKind.ALTERNATIVE, alternative, node.id, node.span)
        yield from self._unit(UnitKind.CAPTION, node.caption, node.id, node.span)
        if node.credit:
            credit = self._own_words(self._wording.credit.format(credit=node.credit), node.span)
            yield from self._unit(UnitKind.CREDIT, credit, node.id, node.span)
        if node.description:
            yield from self._said(self._wording.description_label, node)
            yield from self._blocks(node.description)

    def _video(self, node: Video) -> Iterator[Unit]:
        wording, length = self._wording, shown_duration(node.seconds, self._wording)
        yield from self._said(wording.video_heading.format(title=node.title), node)
        yield from self._said(wording.video_length.format(length=length), node)
        address = _web(node.address, node.span)
        watch = (*_words(f"{wording.video_watch} ", node.span), address)
        yield from self._said_all(watch, node)
        label = wording.video_transcript if node.is_transcript else wording.video_description
        yield from self._said(label, node)
        yield from self._blocks(node.content)

    def _table(self, node: Table) -> Iterator[Unit]:
        yield from self._unit(UnitKind.CAPTION, node.caption, node.id, node.span)
        columns = [self._folded(each.children) for each in node.header]
        for each in node.header:
            yield from self._cell(UnitKind.HEADER, each, node)
        for row in node.rows:
            first = self._folded(row[0].children) if node.header_column else ""
            for number, each in enumerate(row):
                is_header = node.header_column and number == 0
                headers = (columns[number], *([first] if first and not is_header else []))
                kind = UnitKind.HEADER if is_header else UnitKind.CELL
                yield from self._cell(kind, each, node, headers)

    def _cell(
        self, kind: UnitKind, cell: Cell, table: Table, headers: tuple[str, ...] = ()
    ) -> Iterator[Unit]:
        return self._unit(kind, cell.children, table.id, cell.span, headers=headers)

    # Words ------------------------------------------------------------------------------------

    def _said(self, words: str, node: Figure | Video) -> Iterator[Unit]:
        return self._said_all(_words(words, node.span), node)

    def _said_all(self, inlines: Inlines, node: Figure | Video) -> Iterator[Unit]:
        """A paragraph of the program's own: in the leaflet's language, in a passage, too."""
        with self._speaking(self._document.metadata.language):
            yield from self._unit(UnitKind.PARAGRAPH, inlines, node.id, node.span)

    def _own_words(self, words: str, span: Span) -> Inlines:
        """Words of the program's own that stand beside the author's."""
        language = self._document.metadata.language
        own = _words(words, span)
        return own if self._language == language else (Foreign(own, language, span=span),)

    @contextmanager
    def _speaking(self, language: str) -> Iterator[None]:
        before, self._language = self._language, language
        yield
        self._language = before

    def _unit(
        self,
        kind: UnitKind,
        inlines: Inlines,
        node: str,
        span: Span,
        *,
        level: int = 0,
        headers: tuple[str, ...] = (),
    ) -> Iterator[Unit]:
        text, marker = self._folded(inlines), ""
        if not text and kind not in (UnitKind.HEADER, UnitKind.CELL):
            return
        if self._item is not None:
            (marker, depth), self._item = self._item, None
            if kind is UnitKind.PARAGRAPH:
                kind = UnitKind.ITEM
            if kind in (UnitKind.ITEM, UnitKind.REFERENCE):
                level = depth
        begins, self._begun = tuple(self._begun), []
        yield Unit(kind, inlines, text, node, self._language, span, level, headers, marker, begins)

    def _folded(self, inlines: Inlines) -> str:
        return " ".join(plain_text(inlines, self._wording).split())


def _words(words: str, span: Span) -> Inlines:
    return (Text(words, span=span),)


def _web(address: str, span: Span) -> Inline:
    return Link(_words(address, span), address, LinkKind.WEB, span=span)
