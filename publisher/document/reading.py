"""The one canonical reading of a leaflet: what every format has to say, in order.

A format may say more (a list of contents, the address behind a printed link, an announcement in
the narration), and never less. Nothing here knows of any format.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from publisher.diagnostics import Span
from publisher.document.document import Document
from publisher.document.nodes import (
    Block,
    BulletList,
    CareCard,
    Cell,
    Figure,
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
    HEADER = "header cell"
    CELL = "cell"
    TERM = "term"
    DEFINITION = "definition"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing to read: its words, and where they come from.

    `inlines` are the words before any format shows them, `text` is what every written format
    shows, with single spaces. `node` is the id of the block (empty above the first block) and
    `language` a BCP 47 tag. `level` is that of a heading (the title has 1), else 0. `headers` are
    the words of the headers of a cell: of its column, then of its row. `marker` is what stands
    before an item: "1." for a step, "☐" for a box to tick, else nothing.
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


def canonical_reading(document: Document, wording: Wording) -> tuple[Unit, ...]:
    """Every unit of a document that has its end matter, in reading order."""
    return tuple(_Reading(document, wording).units())


class _Reading:
    def __init__(self, document: Document, wording: Wording) -> None:
        self._document = document
        self._wording = wording
        self._language = document.metadata.language

    def units(self) -> Iterator[Unit]:
        data, span = self._document.metadata, self._document.span
        if data.publisher:
            yield self._unit(UnitKind.PUBLISHER, _words(data.publisher, span), "", span)
        yield self._unit(UnitKind.TITLE, _words(data.title, span), "", span, level=1)
        if self._document.summary:
            yield self._unit(UnitKind.SUMMARY, self._document.summary, "", span)
        yield from self._blocks(self._document.blocks)

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[Unit]:
        for each in blocks:
            yield from self._block(each)

    def _block(self, node: Block) -> Iterator[Unit]:
        match node:
            case Paragraph():
                yield self._unit(UnitKind.PARAGRAPH, node.children, node.id, node.span)
            case Section():
                yield self._unit(
                    UnitKind.HEADING, node.heading, node.id, node.span, level=node.level
                )
                yield from self._blocks(node.children)
            case Quotation():
                yield from self._blocks(node.children)
                if node.attribution:
                    words = (*_words("— ", node.span), *node.attribution)
                    yield self._unit(UnitKind.ATTRIBUTION, words, node.id, node.span)
            case BulletList():
                for each in node.items:
                    yield from self._item(each, "☐" if each.tick_box else "")
            case NumberedList():
                for number, each in enumerate(node.items, node.start):
                    yield from self._item(each, f"{number}.")
            case Figure():
                yield from self._figure(node)
            case Video():
                yield from self._video(node)
            case CareCard():
                label = _words(shown_care_label(node, self._wording), node.span)
                heading = (
                    (*label, *_words(" ", node.span), *node.heading) if node.heading else label
                )
                yield self._unit(UnitKind.HEADING, heading, node.id, node.span, level=node.level)
                yield from self._blocks(node.children)
            case Table():
                yield from self._table(node)
            case ForeignPassage():
                before, self._language = self._language, node.language
                yield from self._blocks(node.children)
                self._language = before
            case Glossary():
                for entry in node.entries:
                    term = _words(entry.term, entry.span)
                    yield self._unit(UnitKind.TERM, term, entry.id, entry.span)
                    yield self._unit(UnitKind.DEFINITION, entry.definition, entry.id, entry.span)
            case ReferenceList():
                for source in node.entries:
                    words = _words(shown_reference(source, self._wording), source.span)
                    if source.link:
                        words = (*words, *_words(" ", source.span), _web(source.link, source.span))
                    yield self._unit(
                        UnitKind.REFERENCE,
                        words,
                        source.id,
                        source.span,
                        marker=f"{source.number}.",
                    )
            case FormatList():
                for made in node.entries:
                    words = _words(made.label, made.span)
                    yield self._unit(UnitKind.ITEM, words, made.id, made.span)
            case _:
                assert_never(node)

    def _item(self, node: ListItem, marker: str) -> Iterator[Unit]:
        """The first paragraph is the item itself; what follows stands on its own."""
        first, *rest = node.children or (None,)
        if isinstance(first, Paragraph):
            yield self._unit(UnitKind.ITEM, first.children, node.id, first.span, marker=marker)
            yield from self._blocks(rest)
        else:
            yield from self._blocks(node.children)

    def _figure(self, node: Figure) -> Iterator[Unit]:
        if node.decorative:
            return
        alternative = _words(node.alternative, node.span)
        yield self._unit(UnitKind.ALTERNATIVE, alternative, node.id, node.span)
        caption = node.caption
        if node.credit:
            credit = _words(self._wording.credit.format(credit=node.credit), node.span)
            caption = (*caption, *_words(" ", node.span), *credit) if caption else credit
        if caption:
            yield self._unit(UnitKind.CAPTION, caption, node.id, node.span)
        if node.description:
            yield self._said(self._wording.description_label, node)
            yield from self._blocks(node.description)

    def _video(self, node: Video) -> Iterator[Unit]:
        wording, length = self._wording, shown_duration(node.seconds, self._wording)
        yield self._said(wording.video_heading.format(title=node.title), node)
        yield self._said(wording.video_length.format(length=length), node)
        watch = (*_words(f"{wording.video_watch} ", node.span), _web(node.address, node.span))
        yield self._unit(UnitKind.PARAGRAPH, watch, node.id, node.span)
        label = wording.video_transcript if node.is_transcript else wording.video_description
        yield self._said(label, node)
        yield from self._blocks(node.content)

    def _table(self, node: Table) -> Iterator[Unit]:
        if node.caption:
            yield self._unit(UnitKind.CAPTION, node.caption, node.id, node.span)
        columns = [plain_text(each.children, self._wording) for each in node.header]
        for each in node.header:
            yield self._cell(UnitKind.HEADER, each, node)
        for row in node.rows:
            first = plain_text(row[0].children, self._wording) if node.header_column else ""
            for number, each in enumerate(row):
                is_header = node.header_column and number == 0
                headers = (columns[number], *([first] if first and not is_header else []))
                kind = UnitKind.HEADER if is_header else UnitKind.CELL
                yield self._cell(kind, each, node, headers)

    def _cell(
        self, kind: UnitKind, cell: Cell, table: Table, headers: tuple[str, ...] = ()
    ) -> Unit:
        return self._unit(kind, cell.children, table.id, cell.span, headers=headers)

    def _said(self, words: str, node: Figure | Video) -> Unit:
        return self._unit(UnitKind.PARAGRAPH, _words(words, node.span), node.id, node.span)

    def _unit(
        self,
        kind: UnitKind,
        inlines: Inlines,
        node: str,
        span: Span,
        *,
        level: int = 0,
        headers: tuple[str, ...] = (),
        marker: str = "",
    ) -> Unit:
        text = " ".join(plain_text(inlines, self._wording).split())
        return Unit(kind, inlines, text, node, self._language, span, level, headers, marker)


def _words(words: str, span: Span) -> Inlines:
    return (Text(words, span=span),)


def _web(address: str, span: Span) -> Inline:
    return Link(_words(address, span), address, LinkKind.WEB, span=span)
