"""What the PDF shows otherwise than the canonical reading."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import ClassVar
from unicodedata import normalize
from urllib.parse import quote

from publisher.document import Document, Unit, UnitKind, canonical_reading, walk
from publisher.document.nodes import (
    Abbreviation,
    CareCard,
    Citation,
    Figure,
    FormatEntry,
    Inline,
    Link,
    LinkKind,
    ReferenceEntry,
    Table,
    Term,
    Video,
)
from publisher.document.text import plain_text
from publisher.theme import Wording
from publisher.verify.parity.drafts import Draft
from publisher.verify.parity.expected import Expected
from publisher.verify.parity.expected_xhtml import ExpectedXhtml
from publisher.verify.parity.pdf import PdfUnits
from publisher.verify.parity.pdf_bidi import without_order
from publisher.verify.parity.picture_key import drawn_words, last_before_key
from publisher.verify.parity.read_unit import Furniture, ReadUnit
from publisher.verify.parity.surroundings import surroundings

_CONTENTS_FROM = 4
"""So many sections of the author's have a list of contents on paper."""

_AS_DRAWN = {0xAD: None, 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
"""Hyphens that are not shown, and ligatures, which PDFium takes for their letters."""

_IN_A_URI = "/:?#[]@!$&'()*+,;=~%"


def words_on_paper(document: Document, wording: Wording) -> str:
    """All that is printed and may be divided by the end of a line: words and addresses."""
    words = [each.text for each in canonical_reading(document, wording)]
    for each in walk(document):
        match each:
            case Link():
                words.append(each.address)
            case ReferenceEntry():
                words.append(each.link)
            case FormatEntry():
                words.append(document.metadata.address_of(each.file_name))
            case Figure():
                words += drawn_words(each)
    return "\n".join(words)


class ExpectedPdf(ExpectedXhtml):
    """Addresses and page numbers in print, codes of videos, and wide tables as lists."""

    kinds: ClassVar = {
        **ExpectedXhtml.kinds,
        UnitKind.REFERENCE: UnitKind.REFERENCE,
    }

    def __init__(self, document: Document, wording: Wording, found: Sequence[ReadUnit]) -> None:
        super().__init__(document, wording, found)
        self._pages = found.pages if isinstance(found, PdfUnits) else {}
        nodes = list(walk(document))
        self._formats = {each.id: each for each in nodes if isinstance(each, FormatEntry)}
        self._videos = {each.id: each for each in nodes if isinstance(each, Video)}
        self._figures = {each.id: each for each in nodes if isinstance(each, Figure)}
        self._around = dict(surroundings(document.blocks))
        self.levels = defaultdict[str, list[int]](list)
        """The depths of all items that were read, by their words."""
        for each in found:
            if each.kind is UnitKind.ITEM:
                self.levels[each.text].append(each.level)
        self._lists = {
            each.id: _RowsAsLists(each)
            for each in nodes
            if isinstance(each, Table) and _stands_in(self.levels, each, wording)
        }

    def expected(self, print_pages: Sequence[str] = ()) -> tuple[Expected, ...]:
        """Every unit that the file should have, as far as a PDF can tell it."""
        units = super().expected(print_pages)
        return tuple(replace(each, read=without_order(each.read)) for each in units)

    def below_title(self) -> None:
        """Nothing: a card may come before the contents."""

    def ahead_of(self, unit: Unit) -> None:
        """The contents, behind the cards that stand before all else."""
        super().ahead_of(unit)
        own = (each.id for each in self.document.blocks if not isinstance(each, CareCard))
        if next(own, "") in unit.begins:
            self.contents()

    def contents(self) -> None:
        """A list of the sections with their pages, where the leaflet is long."""
        sections = self.sections()
        if sum(bool(each.span.line) for _, each in sections) >= _CONTENTS_FROM:
            self.furniture(UnitKind.HEADING, self.wording.contents_heading, level=2)
            for words, section in sections:
                page = self._pages.get(section.id, "")
                entry = f"{words} {page}"
                draft = self.furniture(UnitKind.ITEM, entry, level=1, links=[f"#{section.id}"])
                draft.said.append((entry, f"{words} {self.wording.see_page.format(page=page)}"))

    def unit(self, unit: Unit) -> None:
        """A unit, and behind the address of a video its code."""
        if rows := self._lists.get(unit.node):
            rows.unit(unit, self)
            return
        super().unit(unit)
        video = self._videos.get(unit.node)
        if video and unit.text.startswith(self.wording.video_watch):
            words = self.wording.video_qr.format(address=video.address)
            self.furniture(UnitKind.ALTERNATIVE, words)
        figure = self._figures.get(unit.node)
        if figure and unit.kind is last_before_key(figure):
            self.key(figure, unit.language, 1 + self._around[unit.node].depth)

    def draft(self, unit: Unit) -> Draft:
        """Numbers stand without a full stop, those of sources in brackets."""
        draft = super().draft(unit)
        draft.right_to_left = False
        number, *box = draft.marker.split(" ", 1)
        if number.endswith("."):
            number = number.removesuffix(".")
            shown = f"[{number}]" if unit.kind is UnitKind.REFERENCE else number
            draft.marker = " ".join([shown, *box])
        made = self._formats.get(unit.node)
        if made and (address := self.document.metadata.address_of(made.file_name)):
            draft.parts.append((f": {address.removeprefix('https://')}", unit.language))
            draft.links.append(_uri(address))
        return draft

    def show(self, draft: Draft, inlines: Iterable[Inline], language: str) -> None:
        """Words as they are drawn."""
        super().show(draft, inlines, language)
        draft.parts[:] = [
            (normalize("NFC", words.translate(_AS_DRAWN)), each) for words, each in draft.parts
        ]

    def link(self, draft: Draft, node: Link, language: str) -> None:
        """A link with its address behind it, or with its page inside the leaflet."""
        draft.links.append(_uri(node.href))
        self.show(draft, node.children, language)
        if node.kind is LinkKind.INTERNAL:
            self._page(draft, node.address, language)
        elif _bare(plain_text(node.children, self.wording)) != _bare(node.address):
            address = node.address.removeprefix("https://").rstrip("/")
            draft.parts.append((f" ({address})", language))

    def term(self, draft: Draft, node: Term, language: str) -> None:
        """Words of the glossary, at first use with their page."""
        super().term(draft, node, language)
        if node.first:
            self._page(draft, node.entry, language)

    def citation(self, draft: Draft, node: Citation, language: str) -> None:
        """The number of a source, said in words with its page."""
        super().citation(draft, node, language)
        shown, _ = draft.parts[-1]
        page = self._pages.get(f"reference-{node.reference}", "")
        words = self.wording.citation.format(number=node.number)
        draft.said.append((shown, f"{words} {self.wording.see_page.format(page=page)}"))

    def abbreviation(self, draft: Draft, node: Abbreviation, language: str) -> None:
        """The full form is told to a voice, unless it has just been shown (`E`)."""
        super().abbreviation(draft, node, language)
        if node.first:
            draft.said.pop()

    def furniture(
        self,
        kind: UnitKind | Furniture,
        words: str,
        *,
        level: int = 0,
        links: Sequence[str] = (),
        language: str | None = None,
    ) -> Draft:
        """Words of the format's own; the direction of a block is nothing that its tags carry."""
        draft = super().furniture(kind, words, level=level, links=links, language=language)
        draft.right_to_left = False
        return draft

    def _page(self, draft: Draft, place: str, language: str) -> None:
        words = self.wording.see_page.format(page=self._pages.get(place, ""))
        draft.parts.append((f" {words}", language))


class _RowsAsLists:
    """A table too wide for the page: its caption, and of each row a list with the headers."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._columns = len(table.header)
        self._cell = 0

    def unit(self, unit: Unit, expecting: ExpectedPdf) -> None:
        """One unit of the table; the header row is said again in each item."""
        draft = expecting.draft(unit)
        draft.headers.clear()
        if unit.kind is UnitKind.CAPTION:
            draft.kind = UnitKind.PARAGRAPH
            expecting.drafts.name(*unit.begins)
            expecting.add(draft)
            return
        number, self._cell = self._cell, self._cell + 1
        if number < self._columns:
            expecting.drafts.name(*unit.begins)
            return
        column = number % self._columns
        if unit.kind is UnitKind.HEADER:
            draft.kind = UnitKind.PARAGRAPH
        else:
            draft.kind = UnitKind.ITEM
            cell = Draft(UnitKind.ITEM)
            expecting.show(cell, self._table.header[column].children, unit.language)
            cell.parts.append((": ", unit.language))
            draft.parts[:0] = cell.parts
            draft.links[:0] = cell.links
            draft.said[:0] = cell.said
            # A table inside a list makes inner lists; the reading does not count lists in tables.
            levels = expecting.levels.get(" ".join(draft.text.split()), [])
            draft.level = levels.pop(0) if levels else 1
        expecting.add(draft)


def _stands_in(items: Iterable[str], table: Table, wording: Wording) -> bool:
    """Whether a table was too wide for the page, so that its headers begin items of lists."""
    headers = [" ".join(plain_text(each.children, wording).split()) for each in table.header]
    beginnings = tuple(f"{each}:" for each in headers if each)
    return any(each.startswith(beginnings) for each in items)


def _bare(address: str) -> str:
    """An address with nothing in it that only looks different."""
    bare = "".join(address.casefold().split())
    for start in ("https://", "http://", "mailto:", "tel:"):
        bare = bare.removeprefix(start)
    return bare.rstrip("/")


def _uri(href: str) -> str:
    """An address in ASCII, as it stands in a PDF (ISO 32000-1, 12.6.4.7)."""
    return href if href.startswith("#") else quote(href, safe=_IN_A_URI)
