"""How the file of a format should read: the canonical reading, with what it says otherwise."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, assert_never

from publisher.document import TICK_BOX, Document, Unit, UnitKind, canonical_reading
from publisher.document.direction import is_right_to_left
from publisher.document.nodes import (
    Abbreviation,
    Citation,
    Emphasis,
    Figure,
    Foreign,
    Inline,
    LineBreak,
    Link,
    Pronunciation,
    Section,
    Strong,
    Term,
    Text,
)
from publisher.document.text import (
    plain_text,
    shown_abbreviation,
    shown_citation,
    shown_pronunciation,
)
from publisher.theme import Wording
from publisher.verify.parity.drafts import Draft, Drafts
from publisher.verify.parity.picture_key import picture_key
from publisher.verify.parity.read_unit import Furniture, ReadUnit, folded

_MASTHEAD = (UnitKind.PUBLISHER, UnitKind.TITLE, UnitKind.SUMMARY)
_AS_READ = {
    UnitKind.PUBLISHER: UnitKind.PARAGRAPH,
    UnitKind.TITLE: UnitKind.HEADING,
    UnitKind.SUMMARY: UnitKind.PARAGRAPH,
    UnitKind.REFERENCE: UnitKind.ITEM,
}


@dataclass(frozen=True, slots=True)
class Expected:
    """One unit as the file should have it.

    `parts` are the units of the canonical reading that it stands for: their places, from 0, and
    their words as they are shown. What the format adds has the place of the unit before it, or -1
    at the very beginning.
    """

    read: ReadUnit
    parts: tuple[tuple[int, str], ...]


class Expecting:
    """Goes through the canonical reading as a format shows it; each format overrides what differs.

    Here stands what holds where nothing is said otherwise. `found` is what was read: where the
    room on a page decides how something is set, either way is right, and the file tells which.
    """

    kinds: ClassVar[Mapping[UnitKind, UnitKind]] = _AS_READ

    def __init__(self, document: Document, wording: Wording, found: Sequence[ReadUnit]) -> None:
        self.document = document
        self.wording = wording
        self.found = found
        self.place = -1
        """The place of the unit at hand in the canonical reading."""
        self.print_pages: Sequence[str] = ()
        self.drafts = Drafts()
        self._parts: dict[Draft, list[tuple[int, str]]] = {}
        self._heads: dict[tuple[str, str], Draft] = {}

    def expected(self, print_pages: Sequence[str] = ()) -> tuple[Expected, ...]:
        """Every unit that the file should have, in order.

        `print_pages` are the pages that it tells of (see `FinishedFile`).
        """
        self.print_pages = print_pages
        begun_pages = defaultdict[str, list[int]](list)
        for page, block in enumerate(print_pages[1:], 2):
            begun_pages[block].append(page)
        self.before()
        units = canonical_reading(self.document, self.wording)
        begun = False
        for unit in units:
            if not begun and unit.kind not in _MASTHEAD:
                begun = True
                self.below_title()
            self.ahead_of(unit)
            for block in unit.begins:
                for page in begun_pages[block]:
                    self.print_page(page)
            self.place += 1
            self.unit(unit)
        self.behind()
        return tuple(
            Expected(read, tuple(parts))
            for read, parts in zip(self.drafts.finished(), self._parts.values(), strict=True)
        )

    # What a format adds -----------------------------------------------------------------------

    def before(self) -> None:
        """What stands before the first unit."""

    def below_title(self) -> None:
        """What stands between publisher, title and summary and the author's first block."""

    def ahead_of(self, unit: Unit) -> None:
        """What stands before a unit, and before the mark of a page that begins there."""

    def behind(self) -> None:
        """What stands behind the last unit."""

    def print_page(self, page: int) -> None:
        """What stands where a page of the printed edition begins.

        The first page begins at the title, where each format has its own place for it.
        """

    # What a format shows ----------------------------------------------------------------------

    def unit(self, unit: Unit) -> None:
        """One unit of the reading."""
        self.drafts.name(*unit.begins)
        self.add(self.draft(unit))

    def draft(self, unit: Unit) -> Draft:
        """A unit with its words, as it is added where a format does nothing else with it."""
        draft = Draft(
            self.kinds.get(unit.kind, unit.kind),
            unit.level,
            unit.marker.replace(TICK_BOX, self.wording.tick_box),
            right_to_left=is_right_to_left(unit.language),
            headers=[self._heads[unit.node, words] for words in unit.headers if words],
        )
        if unit.kind is UnitKind.HEADER:
            self._heads[unit.node, unit.text] = draft
        self.show(draft, unit.inlines, unit.language)
        return draft

    def show(self, draft: Draft, inlines: Iterable[Inline], language: str) -> None:
        """Put the words of some inlines behind those of a draft."""
        for each in inlines:
            self._show(draft, each, language)

    def link(self, draft: Draft, node: Link, language: str) -> None:
        """A link; formats that are printed add its address."""
        draft.links.append(node.href)
        self.show(draft, node.children, language)

    def term(self, draft: Draft, node: Term, language: str) -> None:
        """Words that lead to their entry in the glossary."""
        draft.links.append(f"#{node.entry}")
        self.show(draft, node.children, language)

    def citation(self, draft: Draft, node: Citation, language: str) -> None:
        """The number of a source, which leads to it."""
        draft.links.append(f"#reference-{node.reference}")
        draft.parts.append((shown_citation(node), language))

    def abbreviation(self, draft: Draft, node: Abbreviation, language: str) -> None:
        """A short form."""
        draft.parts.append((shown_abbreviation(node, self.wording), language))

    def pronunciation(self, draft: Draft, node: Pronunciation, language: str) -> None:
        """A word that the front matter tells how to say."""
        draft.parts.append((shown_pronunciation(node, self.wording), language))

    # For the formats --------------------------------------------------------------------------

    def add(self, draft: Draft, place: int | None = None) -> None:
        """Add a unit that stands for a unit of the reading: the one at hand, or that at `place`."""
        if self.drafts.add(draft):
            self._parts[draft] = [(self.place if place is None else place, draft.text)]

    def join(self, whole: Draft, words: Sequence[tuple[str, str]]) -> None:
        """Put the words of the unit at hand behind those of a unit that was added before."""
        whole.parts += words
        self._parts[whole].append((self.place, folded("".join(each for each, _ in words))))

    def furniture(
        self,
        kind: UnitKind | Furniture,
        words: str,
        *,
        level: int = 0,
        links: Sequence[str] = (),
        language: str | None = None,
    ) -> Draft:
        """Add words that the format has of its own; they are in the leaflet's language."""
        if language is None:
            language = self.document.metadata.language
        draft = Draft(kind, level, right_to_left=is_right_to_left(language), links=list(links))
        draft.parts.append((words, language))
        self.add(draft)
        return draft

    def key(self, figure: Figure, language: str, level: int) -> None:
        """Add what stands below a drawing whose letters would be too small in large print."""
        label, entries = picture_key(figure, self.wording, self.found)
        if label:
            self.furniture(UnitKind.PARAGRAPH, label)
        for each in entries:
            self.furniture(UnitKind.ITEM, each, level=level, language=language)

    def sections(self) -> list[tuple[str, Section]]:
        """The sections of the first level with the words of their headings."""
        return [
            (plain_text(each.heading, self.wording), each)
            for each in self.document.blocks
            if isinstance(each, Section)
        ]

    def _show(self, draft: Draft, node: Inline, language: str) -> None:
        match node:
            case Text(text=text):
                draft.parts.append((text, language))
            case Strong() | Emphasis():
                self.show(draft, node.children, language)
            case Foreign():
                self.show(draft, node.children, node.language)
            case LineBreak():
                draft.parts.append((" ", language))
            case Link():
                self.link(draft, node, language)
            case Term():
                self.term(draft, node, language)
            case Citation():
                self.citation(draft, node, language)
            case Abbreviation():
                self.abbreviation(draft, node, language)
            case Pronunciation():
                self.pronunciation(draft, node, language)
            case _:
                assert_never(node)
