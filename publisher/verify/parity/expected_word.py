"""What the Word file shows otherwise than the canonical reading."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from publisher.document import Document, Unit, UnitKind, walk
from publisher.document.nodes import (
    CareCard,
    Citation,
    Figure,
    FormatEntry,
    Link,
    LinkKind,
    Section,
    Table,
    Term,
    Video,
)
from publisher.document.text import plain_text, shown_citation, shown_date
from publisher.theme import Wording
from publisher.verify.parity.drafts import Draft
from publisher.verify.parity.expected import Expecting
from publisher.verify.parity.expected_word_tables import (
    as_list_entries,
    stands_as_table,
)
from publisher.verify.parity.picture_key import last_before_key
from publisher.verify.parity.read_unit import Furniture, ReadUnit, folded
from publisher.verify.parity.surroundings import Surroundings, surroundings
from publisher.verify.parity.word_flow import PAGE_NUMBER

_LONGEST_TIP = 250
_OF_VIDEO = (UnitKind.PARAGRAPH, UnitKind.ITEM)
_NOTHING = "–"
"""What stands in an empty cell."""
_LETTERED = 2
"""How deep the list stands whose steps have letters."""


class ExpectedWord(Expecting):
    """Addresses and pages in print, a code for each video, contents with page numbers, feet.

    Pictures have no language, because Word has no place for it.
    """

    kinds: ClassVar = {
        **Expecting.kinds,
        UnitKind.ATTRIBUTION: UnitKind.PARAGRAPH,
        UnitKind.CREDIT: UnitKind.PARAGRAPH,
        UnitKind.DEFINITION: UnitKind.PARAGRAPH,
        UnitKind.TERM: UnitKind.PARAGRAPH,
    }

    def __init__(self, document: Document, wording: Wording, found: Sequence[ReadUnit]) -> None:
        super().__init__(document, wording, found)
        nodes = list(walk(document))
        self._formats = {each.id: each for each in nodes if isinstance(each, FormatEntry)}
        self._videos = {each.id: each for each in nodes if isinstance(each, Video)}
        self._figures = {each.id: each for each in nodes if isinstance(each, Figure)}
        self._labels = {
            each.id for each in nodes if isinstance(each, CareCard) and not each.heading
        }
        glossary = document.glossary.entries if document.glossary else ()
        references = document.references.entries if document.references else ()
        self._meanings = {each.id: plain_text(each.definition, wording) for each in glossary}
        self._titles = {each.number: each.title for each in references}
        self._tables = {each.id: each for each in nodes if isinstance(each, Table)}
        self._around = dict(surroundings(document.blocks))
        self._cells: list[tuple[int, Unit]] = []
        self._feet = [each.text for each in found if each.kind is Furniture.FOOT]
        self._quiet = False
        """On a dark ground, where no page stands behind a link."""

    # What Word adds ---------------------------------------------------------------------------

    def below_title(self) -> None:
        """How old the leaflet is, and its contents with the numbers of their pages."""
        data, wording = self.document.metadata, self.wording
        if not self._is_giant:
            self.furniture(UnitKind.PARAGRAPH, self._edition)
        review = shown_date(data.next_review_due, wording)
        self.furniture(UnitKind.PARAGRAPH, f"{wording.next_review_label}: {review}.")
        parts = [
            each for each in walk(self.document) if isinstance(each, Section) and each.level == 2
        ]
        if parts:
            self.furniture(UnitKind.PARAGRAPH, wording.contents_heading)
        for each in parts:
            words = f"{plain_text(each.heading, wording)} {PAGE_NUMBER}"
            self.furniture(UnitKind.PARAGRAPH, words, links=[f"#{each.id}"] * 2)

    def behind(self) -> None:
        """The feet: in giant print only the first page tells title, edition and date.

        The number of the page stands behind whatever leaves it room.
        """
        page = self.wording.page_of.format(page=PAGE_NUMBER, pages=PAGE_NUMBER)
        title = self.document.metadata.title
        if self._is_giant:
            self.furniture(Furniture.FOOT, page)
        either = f"{title} {self._edition} {page}", f"{title} {page} {self._edition}"
        in_file = (each for each in either if folded(each) in self._feet)
        self.furniture(Furniture.FOOT, next(in_file, either[0]))

    def print_page(self, page: int) -> None:
        """A line in words."""
        self.furniture(UnitKind.PARAGRAPH, self.wording.print_page.format(page=page))

    @property
    def _is_giant(self) -> bool:
        return len(self._feet) > 1

    @property
    def _edition(self) -> str:
        data, wording = self.document.metadata, self.wording
        date = shown_date(data.last_reviewed, wording)
        return wording.footer.format(edition=data.edition, date=date)

    # Units ------------------------------------------------------------------------------------

    def unit(self, unit: Unit) -> None:
        """A unit; a term stands before its meaning, and a code behind a video's address."""
        if unit.kind in (UnitKind.HEADER, UnitKind.CELL):
            self.drafts.name(*unit.begins)
            self._cell(unit)
        elif unit.kind is UnitKind.DEFINITION:
            assert self.drafts.last is not None
            draft = self.draft(unit)
            self.drafts.last.links += draft.links
            self.drafts.last.said += draft.said
            language = self.document.metadata.language
            self.join(self.drafts.last, [(": ", language), *draft.parts])
        else:
            super().unit(unit)
        video = self._videos.get(unit.node)
        if video and unit.kind in _OF_VIDEO and any(map(_is_link, walk(unit.inlines))):
            self._picture(self.wording.video_qr.format(address=video.address))
        figure = self._figures.get(unit.node)
        if figure and unit.kind is last_before_key(figure):
            self.key(figure, unit.language, 1 + self._around[unit.node].depth)

    def draft(self, unit: Unit) -> Draft:
        """A unit in Word's kinds and marks."""
        self._quiet = unit.kind is UnitKind.HEADING
        draft = super().draft(unit)
        self._quiet = False
        if unit.kind is UnitKind.ALTERNATIVE:
            draft.right_to_left = False
            draft.parts = [(words, "") for words, _ in draft.parts]
        elif unit.kind is UnitKind.HEADING and unit.node in self._labels:
            self._be_paragraph(draft, self._around[unit.node])
        elif unit.kind is UnitKind.CAPTION:
            around = self._around[unit.node]
            if unit.node not in self._tables:
                # The item begins with the picture.
                around = replace(around, leads=0)
            if around.boxed or around.leads:
                self._be_paragraph(draft, around)
        elif unit.kind is UnitKind.ATTRIBUTION and unit.node in unit.begins:
            # Above it stands only decoration.
            self._be_paragraph(draft, self._around[unit.node])
        elif unit.kind is UnitKind.REFERENCE:
            draft.marker = f"[{unit.marker.rstrip('.')}]"
        if unit.node in self._around and self._around[unit.node].leads == _LETTERED:
            draft.marker = re.sub(r"^\d+", _letter, draft.marker)
        made = self._formats.get(unit.node)
        address = self.document.metadata.address_of(made.file_name) if made else ""
        if address:
            draft.links.append(address)
            draft.parts.append((f" ({_short(address)})", draft.parts[-1][1]))
        return draft

    def _cell(self, unit: Unit) -> None:
        """A cell; the last one of a table brings them all."""
        self._cells.append((self.place, unit))
        table = self._tables[unit.node]
        columns = len(table.header)
        if len(self._cells) < columns * (1 + len(table.rows)):
            return
        (places, units), self._cells = zip(*self._cells, strict=True), []
        entries = list(
            as_list_entries(
                table,
                [self._table_cell(each) for each in units[:columns]],
                [self._table_cell(each) for each in units[columns:]],
                self._around[table.id].depth,
            )
        )
        cells = [
            self._table_cell(each, quiet=number < columns) for number, each in enumerate(units)
        ]
        if stands_as_table(cells, entries, self.found):
            caption = plain_text(table.caption, self.wording)
            self.add(Draft(Furniture.NAME, parts=[(caption, "")]), places[0] - 1)
            for place, cell in zip(places, cells, strict=True):
                self.add(cell, place)
        else:
            if table.header_column and not table.caption:
                # Where an item begins with the table, the header of its first row is the item.
                entries[0].marker = self.draft(units[0]).marker
                self._be_paragraph(entries[0], self._around[table.id])
            for place, entry in zip(places[columns:], entries, strict=True):
                self.add(entry, place)

    def _table_cell(self, unit: Unit, *, quiet: bool = False) -> Draft:
        """A cell, with a dash where it is empty; the header row is dark."""
        self._quiet = quiet
        draft = super().draft(unit)
        self._quiet, draft.marker = False, ""
        if not draft.text:
            draft.parts.append((_NOTHING, self.document.metadata.language))
        return draft

    def _be_paragraph(self, draft: Draft, around: Surroundings) -> None:
        """A caption in a box, or the label of a note, has the style of its surroundings."""
        draft.kind, draft.level = UnitKind.PARAGRAPH, 0
        if around.leads:
            draft.kind, draft.level = UnitKind.ITEM, around.leads

    def _picture(self, words: str) -> None:
        self.furniture(UnitKind.ALTERNATIVE, words, language="").right_to_left = False

    # Words ------------------------------------------------------------------------------------

    def link(self, draft: Draft, node: Link, language: str) -> None:
        """A link with its address behind it, or with the page in the leaflet."""
        super().link(draft, node, language)
        if node.kind is LinkKind.INTERNAL:
            self._page(draft, node.address, language)
        elif not _is_shown(node, plain_text(node.children, self.wording)):
            draft.parts.append((f" ({_short(node.address)})", language))

    def term(self, draft: Draft, node: Term, language: str) -> None:
        """A term, with its meaning for the pointer, and at first use the page that has it."""
        before = len(draft.parts)
        super().term(draft, node, language)
        shown = "".join(words for words, _ in draft.parts[before:])
        self._tip(draft, shown, self._meanings.get(node.entry, ""))
        if node.first:
            self._page(draft, node.entry, language)

    def citation(self, draft: Draft, node: Citation, language: str) -> None:
        """The number of a source, with its title for the pointer."""
        super().citation(draft, node, language)
        self._tip(draft, shown_citation(node), self._titles.get(node.number, ""))

    def _page(self, draft: Draft, target: str, language: str) -> None:
        if not self._quiet:
            words = self.wording.see_page.format(page=PAGE_NUMBER)
            draft.parts.append((f" {words}", language))
            draft.links.append(f"#{target}")

    def _tip(self, draft: Draft, shown: str, words: str) -> None:
        if len(words) > _LONGEST_TIP:
            words = f"{words[:_LONGEST_TIP].rsplit(' ', 1)[0]} …"
        if words:
            draft.said.append((shown, words))


def _is_link(node: object) -> bool:
    return isinstance(node, Link)


def _letter(number: re.Match[str]) -> str:
    repeats, letter = divmod(int(number[0]) - 1, 26)
    return chr(ord("a") + letter) * (repeats + 1)


def _is_shown(node: Link, words: str) -> bool:
    """Whether the words of a link already are its address."""
    if node.kind is LinkKind.PHONE:
        return re.sub(r"[^0-9+]", "", words) == re.sub(r"[^0-9+]", "", node.address)
    return _short(words.strip()).casefold() == _short(node.address.strip()).casefold()


def _short(address: str) -> str:
    return re.sub(r"^https?://", "", address, flags=re.IGNORECASE).removesuffix("/")
