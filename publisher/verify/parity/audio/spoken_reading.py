"""What a recording has to say: the canonical reading as a good reader would tell it.

This is a second witness. It knows the phrases of the wording and the rules that make text
speakable, and nothing of what the narration made of the document: words that the narration loses,
doubles or swaps are here in their place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

from publisher.document import Document, Unit
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
    ReferenceEntry,
    ReferenceList,
    Section,
    Table,
    Video,
)
from publisher.document.text import plain_text, shown_date, shown_duration
from publisher.speech import Announcements, fill, running_time
from publisher.theme import Theme, Wording
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity.audio.known_voice import KnownVoice, known_voice
from publisher.verify.parity.audio.line_writer import LineWriter
from publisher.verify.parity.audio.spoken_line import SpokenLine

_SENTENCE, _ENCODED = 6.0, 0.01
"""By how much the running time that is told may be short: the seconds of its own sentence, and the
share that encoding adds."""


@dataclass(frozen=True, slots=True)
class SpokenReading:
    """The sentences in order, the titles of the chapters, and the units that both come from."""

    units: tuple[Unit, ...]
    lines: tuple[SpokenLine, ...]
    chapters: tuple[tuple[str, int], ...]
    """Titles, each with the unit that is its heading."""


def spoken_reading(
    file: FinishedFile, wording: Wording, theme: Theme, seconds: float
) -> SpokenReading:
    """What a recording of `seconds` has to say of its document, by the options of its format."""
    length = running_time(seconds, wording)
    shorter = running_time(seconds * (1 - _ENCODED) - _SENTENCE, wording)
    is_brief = getattr(file.options, "announcements", "") == Announcements.BRIEF
    return _reading(file.document, wording, known_voice(file, theme), length, shorter, is_brief)


@lru_cache(4)
def _reading(
    document: Document,
    wording: Wording,
    voice: KnownVoice,
    length: str,
    shorter: str,
    is_brief: bool,
) -> SpokenReading:
    """Remembered for the files of one recording, each of which is compared with it."""
    reading = _Reading(document, wording, voice, is_brief=is_brief)
    reading.front(length, shorter)
    reading.blocks(document.blocks)
    reading.end()
    return SpokenReading(reading.writer.units, tuple(reading.writer.lines), tuple(reading.chapters))


class _Reading:
    def __init__(
        self, document: Document, wording: Wording, voice: KnownVoice, *, is_brief: bool
    ) -> None:
        self.chapters: list[tuple[str, int]] = []
        self.writer = LineWriter(document, wording, voice, is_brief=is_brief)
        self._document = document
        self._wording = wording
        self._phrases = wording.speech
        self._voice = voice

    # The opening and the end ------------------------------------------------------------------

    def front(self, length: str, shorter: str) -> None:
        data, phrases, wording = self._document.metadata, self._phrases, self._wording
        publisher = data.publisher
        if publisher:
            unit = self.writer.next("")
            self.writer.tell(phrases.from_publisher, unit, publisher=publisher, begins=True)
        title = self.writer.next("")
        self.writer.tell("{title}", title, title=data.title, begins=not publisher)
        self.chapters.append((data.title, title))
        reviewed = shown_date(data.last_reviewed, wording)
        due = shown_date(data.next_review_due, wording)
        self.writer.announce(phrases.edition, title, edition=data.edition)
        self.writer.announce(phrases.last_reviewed, title, date=reviewed)
        self.writer.announce(phrases.next_review, title, date=due)
        if self._document.summary:
            self.writer.follow(self._document.summary, self.writer.next(""))
            self.writer.explain_terms()
        self.writer.announce_either(length, shorter, title)
        parts = [each for each in self._document.blocks if isinstance(each, Section)]
        if parts:
            self.writer.inform(phrases.contents, title, heading=wording.contents_heading)
        for each in parts:
            self.writer.say(each.heading, self.writer.first(each.id), own=True, announced=True)
        self.writer.speaker.terms.clear()

    def end(self) -> None:
        self.writer.inform(self._phrases.end, len(self.writer.units) - 1)
        self.writer.say_what_is_left()

    # Blocks -----------------------------------------------------------------------------------

    def blocks(self, blocks: Sequence[Block]) -> None:
        for each in blocks:
            self._block(each)
            self.writer.explain_terms()

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self.writer.follow(block.children, self.writer.next(block.id))
            case Section():
                self._section(block)
            case Quotation():
                self._quotation(block)
            case BulletList() | NumberedList():
                self._list(block)
            case Figure():
                self._figure(block)
            case Video():
                self._video(block)
            case CareCard():
                self._care_card(block)
            case Table():
                self._table(block)
            case ForeignPassage():
                self._foreign_passage(block)
            case Glossary():
                self._glossary(block)
            case ReferenceList():
                for entry in block.entries:
                    self._reference(entry)
            case FormatList():
                phrases, count = self._phrases, len(block.entries)
                self._count(phrases.list_one, phrases.list_many, count, self.writer.first(block.id))
                for made in block.entries:
                    self.writer.say(
                        fill("{label}", made.span, label=made.label), self.writer.next(made.id)
                    )
            case _:
                assert_never(block)

    def _section(self, section: Section) -> None:
        heading = self.writer.next(section.id)
        self.chapters.append((plain_text(section.heading, self._wording), heading))
        self.writer.say(section.heading, heading, own=True, begins=True)
        self.writer.explain_terms()
        self.blocks(section.children)

    def _quotation(self, quotation: Quotation) -> None:
        phrases, whose = self._phrases, quotation.attribution
        self.writer.announce(phrases.quotation, self.writer.first(quotation.id))
        self.blocks(quotation.children)
        if whose:
            unit = self.writer.next(quotation.id)
            self.writer.tell(phrases.quotation_from, unit, attribution=self.writer.theirs(whose))
        else:
            self.writer.announce(phrases.quotation_end, self.writer.unit)

    def _care_card(self, card: CareCard) -> None:
        phrases, heading = self._phrases, self.writer.next(card.id)
        start = phrases.care_start(card.kind)
        self.writer.tell(start, heading, heading=self.writer.theirs(card.heading))
        self.writer.explain_terms()
        self.blocks(card.children)
        self.writer.announce(phrases.care_end(card.kind), self.writer.unit)

    # Lists ------------------------------------------------------------------------------------

    def _list(self, block: BulletList | NumberedList, *, is_last: bool = True) -> None:
        phrases, count, first = self._phrases, len(block.items), self.writer.first(block.id)
        if isinstance(block, NumberedList):
            self._count(phrases.steps_one, phrases.steps_many, count, first)
        elif all(each.tick_box for each in block.items):
            self._count(phrases.boxes_one, phrases.boxes_many, count, first)
        else:
            self._count(phrases.list_one, phrases.list_many, count, first)
        for place, item in enumerate(block.items):
            if isinstance(block, NumberedList):
                number = str(block.start + place)
                step = self.writer.first(item.id)
                self.writer.tell(phrases.step, step, number=number)
            self._item(item, is_last=is_last and place == count - 1)

    def _item(self, item: ListItem, *, is_last: bool) -> None:
        for place, child in enumerate(item.children):
            if isinstance(child, Paragraph):
                unit = self.writer.next(child.id)
                phrase = self._phrases.box if item.tick_box and place == 0 else ""
                self.writer.follow(child.children, unit, phrase)
                self.writer.explain_terms()
            elif isinstance(child, BulletList | NumberedList):
                self._list(child, is_last=is_last)
                if not is_last:
                    self.writer.announce(self._phrases.inner_list_end, self.writer.unit)
            else:
                self.blocks((child,))

    def _count(self, one: str, many: str, count: int, unit: int) -> None:
        self.writer.announce(one if count == 1 else many, unit, count=str(count))

    # Pictures, videos and tables --------------------------------------------------------------

    def _figure(self, figure: Figure) -> None:
        if figure.decorative:
            return
        phrases = self._phrases
        alternative = self.writer.next(figure.id)
        self.writer.tell(
            phrases.picture, alternative, alternative=self.writer.theirs(figure.alternative)
        )
        if figure.caption:
            caption = self.writer.next(figure.id)
            self.writer.tell(phrases.caption, caption, caption=self.writer.theirs(figure.caption))
        if figure.credit:
            credit = self.writer.next(figure.id)
            self.writer.tell(phrases.credit, credit, credit=figure.credit)
        if figure.description:
            label = self.writer.next(figure.id)
            self.writer.tell(phrases.picture_description, label)
            self.blocks(figure.description)
            self.writer.announce(phrases.picture_description_end, self.writer.unit)

    def _video(self, video: Video) -> None:
        phrases, transcript = self._phrases, video.is_transcript
        length = shown_duration(video.seconds, self._wording)
        address = self.writer.speaker.address(video.address, video.span)
        start = phrases.video_transcript if transcript else phrases.video_description
        for phrase, values in (
            (phrases.video, {"title": video.title}),
            (phrases.video_length, {"length": length}),
            (phrases.video_address, {"address": address}),
            (start, {}),
        ):
            self.writer.tell(phrase, self.writer.next(video.id), **values)
        self.blocks(video.content)
        end = phrases.video_transcript_end if transcript else phrases.video_description_end
        self.writer.announce(end, self.writer.unit)

    def _table(self, table: Table) -> None:
        phrases, columns, rows = self._phrases, len(table.header), len(table.rows)
        first = self.writer.first(table.id)
        if table.caption:
            caption = self.writer.next(table.id)
            self.writer.tell(phrases.table, caption, caption=self.writer.theirs(table.caption))
        else:
            self.writer.inform(phrases.table, first, caption="")
        self.writer.announce(
            phrases.table_size,
            first,
            columns=(phrases.column_one if columns == 1 else phrases.column_many).format(
                count=columns
            ),
            rows=(phrases.row_one if rows == 1 else phrases.row_many).format(count=rows),
        )
        for number, header in enumerate(table.header, 1):
            unit, title = self.writer.next(table.id), self.writer.theirs(header.children)
            self.writer.tell(phrases.column, unit, number=str(number), header=title)
        for number, row in enumerate(table.rows, 1):
            if not table.header_column:
                self.writer.announce(phrases.row, self.writer.unit, number=str(number))
            for header, cell in zip(table.header, row, strict=True):
                words = cell.children or phrases.empty_cell
                said = fill(phrases.cell, cell.span, header=header.children, cell=words)
                self.writer.say(said, self.writer.next(table.id))
        self.writer.announce(phrases.table_end, self.writer.unit)

    # Other languages --------------------------------------------------------------------------

    def _foreign_passage(self, passage: ForeignPassage) -> None:
        phrases, first = self._phrases, self.writer.first(passage.id)
        name = phrases.language_name(passage.language)
        tag = passage.language.split("-", maxsplit=1)[0].lower()
        start = phrases.passage_basic if tag in self._voice.basic else phrases.passage
        self.writer.inform(start, first, language=name)
        if tag not in self._voice.languages:
            self.writer.tell(phrases.passage_unspoken, first, language=name)
            self.writer.skip(passage)
            return
        outer, self.writer.passage = self.writer.passage, passage.language
        self.blocks(passage.children)
        self.writer.passage = outer
        back = phrases.language_name(outer or self._document.metadata.language)
        self.writer.inform(phrases.passage_end, self.writer.unit, language=back)

    # Glossary and references ------------------------------------------------------------------

    def _glossary(self, glossary: Glossary) -> None:
        self.writer.explained |= {each.id for each in glossary.entries}
        for each in glossary.entries:
            self.writer.explain(each)

    def _reference(self, entry: ReferenceEntry) -> None:
        phrases, wording, unit = self._phrases, self._wording, self.writer.next(entry.id)
        self.writer.tell(phrases.reference, unit, number=str(entry.number), title=entry.title)
        if entry.authors:
            *others, last = entry.authors
            names = f"{', '.join(others)} {wording.and_} {last}" if others else last
            self.writer.tell(phrases.reference_authors, unit, authors=names)
        volume = f"{wording.volume} {entry.volume}" if entry.volume else ""
        pages = f"{wording.pages} {entry.pages}" if entry.pages else ""
        for parts in ((entry.publisher, entry.year), (volume, pages)):
            words = ", ".join(each for each in parts if each)
            if words:
                self.writer.tell("{words}", unit, words=words)
        if entry.link:
            address = self.writer.speaker.address(entry.link, entry.span)
            self.writer.tell(phrases.reference_link, unit, address=address)
