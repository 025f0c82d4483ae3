"""The body of a leaflet: every block as paragraphs and tables."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from publisher.backends.word.end_matter import write_formats, write_glossary, write_references
from publisher.backends.word.flow import Flow, Setting, Tools
from publisher.backends.word.frames import frames
from publisher.backends.word.illustrations import write_figure, write_video
from publisher.backends.word.inlines import Face
from publisher.backends.word.numbering import ListKind
from publisher.backends.word.tables import write_table
from publisher.backends.word.tick_box import tick_box
from publisher.backends.word.xml import Element, w
from publisher.document import Document
from publisher.document.nodes import (
    Block,
    BulletList,
    CareCard,
    Figure,
    ForeignPassage,
    FormatList,
    Glossary,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    ReferenceList,
    Section,
    Table,
    Video,
)
from publisher.document.text import plain_text, shown_care_label


class Blocks:
    """Writes blocks in reading order; `contents` collects words and ids of the level 2 headings."""

    def __init__(self, document: Document, tools: Tools) -> None:
        self._metadata = document.metadata
        self._tools = tools
        self._inlines = tools.inlines
        self._flow = Flow(tools)
        self._frames = frames(tools.tokens)
        self._boxes = 0
        self.contents: list[tuple[str, str]] = []

    def write(self, blocks: Sequence[Block]) -> list[Element]:
        """The paragraphs and tables of some blocks."""
        self._write(blocks, Setting())
        return self._flow.blocks

    def _write(self, blocks: Sequence[Block], setting: Setting) -> None:
        for block, follower in zip(blocks, (*blocks, None)[1:], strict=True):
            start = len(self._flow.blocks)
            self._flow.begin_pages(block.id, setting)
            self._flow.name(block.id)
            self._block(block, setting)
            if isinstance(block, Paragraph) and isinstance(
                follower, BulletList | NumberedList | FormatList
            ):
                # "Tell us if you have:" stays with its list.
                self._flow.keep_short(start)

    def _block(self, block: Block, setting: Setting) -> None:
        match block:
            case Paragraph():
                words = self._inlines.write(block.children, setting.face)
                self._flow.add("Normal", words, setting)
            case Section():
                self._section(block, setting)
            case Quotation():
                self._quotation(block, setting)
            case BulletList():
                self._list(block.items, setting)
            case NumberedList():
                self._list(block.items, setting, block.start)
            case Figure():
                write_figure(self._flow, block, setting, self._write)
            case Video():
                write_video(self._flow, block, setting, self._write)
            case CareCard():
                self._care_card(block, setting)
            case Table():
                write_table(self._flow, block, setting)
            case ForeignPassage():
                self._write(block.children, replace(setting, language=block.language))
            case Glossary():
                write_glossary(self._flow, block, setting)
            case ReferenceList():
                write_references(self._flow, block, setting)
            case FormatList():
                write_formats(self._flow, block, setting, self._metadata)
            case _:
                assert_never(block)

    def _section(self, section: Section, setting: Setting) -> None:
        if section.level == 2:
            words = plain_text(section.heading, self._tools.wording)
            self.contents.append((" ".join(words.split("\n")), section.id))
        content = self._inlines.write(section.heading, setting.quiet)
        self._flow.add(f"Heading{section.level}", content, setting)
        self._write(section.children, setting)

    def _list(self, items: Sequence[ListItem], setting: Setting, start: int | None = None) -> None:
        colour, counted = setting.frame_colour, 0
        if start is not None:
            kind = ListKind("number", colour)
            counted = self._tools.numbering.counted(kind, setting.depth, start)
        starts = []
        for each in items:
            label = "number" if counted else "tick" if each.tick_box else "bullet"
            self._flow.begin_pages(each.id, setting)
            before = self._tick_box(counted=bool(counted)) if each.tick_box else []
            inside = self._flow.begin_item(ListKind(label, colour), setting, counted, before)
            starts.append(len(self._flow.blocks))
            self._write(each.children, inside)
            self._flow.end_item()
        self._flow.end_list(setting, starts)

    def _tick_box(self, *, counted: bool) -> list[Element]:
        self._boxes += 1
        size = self._tools.layout.em(1.15)
        box = tick_box(self._boxes, self._tools.wording.tick_box, size)
        return [box, *(self._inlines.words(" ") if counted else [w("r", w("tab"))])]

    def _quotation(self, quotation: Quotation, setting: Setting) -> None:
        frame, start = self._frames["quotation"], len(self._flow.blocks)
        inside = Setting(frame, language=setting.language)
        self._write(quotation.children, inside)
        if quotation.attribution:
            words = self._inlines.words("— ", inside.face)
            words += self._inlines.write(quotation.attribution, inside.face)
            self._flow.add("Normal", words, inside)
        self._flow.end_frame(frame, start)

    def _care_card(self, card: CareCard, setting: Setting) -> None:
        frame, start = self._frames[card.kind.value], len(self._flow.blocks)
        urgency = shown_care_label(card, self._tools.wording)
        if card.heading:
            # One heading, so that nobody who jumps to it misses how urgent it is.
            content = [
                *self._inlines.words(urgency, Face("Urgency", quiet=True)),
                w("r", w("br")),
                *self._inlines.write(card.heading, setting.quiet),
            ]
            self._flow.add(frame.heading(card.level), content, setting)
        else:
            self._flow.add(frame.label, self._inlines.words(urgency, Face(quiet=True)), setting)
        self._write(card.children, Setting(frame, language=setting.language))
        self._flow.end_frame(frame, start)
