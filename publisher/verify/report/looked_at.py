"""What there is in a leaflet for a person to look at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from publisher.diagnostics import Span
from publisher.document import Document, Picture, Unit, UnitKind, canonical_reading, walk
from publisher.document.nodes import (
    Abbreviation,
    AnyNode,
    BlockNode,
    CareCard,
    Figure,
    Foreign,
    ForeignPassage,
    GlossaryEntry,
    Link,
    LinkKind,
    Pronunciation,
    ReferenceEntry,
    Section,
    Spoken,
    Table,
    Term,
    Video,
)
from publisher.document.text import plain_text, shown_care_label
from publisher.theme import Wording


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at: words of the leaflet, in their language, and what is to know of them.

    `level` is that of a heading, else 0.
    """

    words: str
    language: str
    span: Span
    detail: str = ""
    picture: Picture | None = None
    level: int = 0


class LookedAt:
    """The things of each kind in one document, in reading order."""

    def __init__(self, document: Document, wording: Wording) -> None:
        self._document = document
        self._wording = wording
        self._language = document.metadata.language

    @cached_property
    def _nodes(self) -> tuple[AnyNode, ...]:
        return tuple(walk(self._document))

    @cached_property
    def _reading(self) -> tuple[Unit, ...]:
        return canonical_reading(self._document, self._wording)

    def title(self) -> Iterator[Item]:
        """The title."""
        yield self._item(self._document.metadata.title, self._document.span)

    def language(self) -> Iterator[Item]:
        """The language that the leaflet says it is in."""
        name = self._language_name(self._language)
        yield Item(f"{name} ({self._language})", "en", self._document.span)

    def pictures(self) -> Iterator[Item]:
        """Pictures with a meaning, and the text that stands for each."""
        for node in self._nodes:
            if isinstance(node, Figure) and not node.decorative:
                described = "It also has a long description. " if node.description else ""
                detail = f"{described}The picture is {node.picture.name}."
                yield Item(node.alternative, self._language, node.span, detail, node.picture)

    def picture_names(self) -> Iterator[Item]:
        """The same pictures by their file names."""
        for each in self.pictures():
            if each.picture:
                yield Item(each.picture.name, "en", each.span)

    def decoration(self) -> Iterator[Item]:
        """Pictures that no reader is told of."""
        for node in self._nodes:
            if isinstance(node, Figure) and node.decorative:
                yield Item(node.picture.name, "en", node.span, picture=node.picture)

    def videos(self) -> Iterator[Item]:
        """Videos elsewhere."""
        for node in self._nodes:
            if isinstance(node, Video):
                yield self._item(node.title, node.span, node.address)

    def tables(self) -> Iterator[Item]:
        """Tables by their caption, with their header cells."""
        for node in self._nodes:
            if isinstance(node, Table):
                columns = [plain_text(each.children, self._wording) for each in node.header]
                caption = plain_text(node.caption, self._wording) or "A table without a caption"
                rows = "each row has a header" if node.header_column else "rows have no header"
                yield self._item(caption, node.span, f"Columns: {', '.join(columns)}; {rows}.")

    def headings(self) -> Iterator[Item]:
        """Headings with their level."""
        for node in self._nodes:
            if isinstance(node, Section | CareCard):
                words = plain_text(node.heading, self._wording)
                if isinstance(node, CareCard):
                    words = f"{shown_care_label(node, self._wording)} {words}".rstrip()
                yield Item(words, self._language, node.span, level=node.level)

    def links(self) -> Iterator[Item]:
        """Links and where they lead, those of videos and sources included."""
        for node in self._nodes:
            match node:
                case Link():
                    inside = node.kind is LinkKind.INTERNAL
                    target = f"the part “{node.address}”" if inside else node.address
                    words = plain_text(node.children, self._wording)
                    yield self._item(words, node.span, target)
                case Video():
                    yield self._item(node.title, node.span, node.address)
                case ReferenceEntry(link=link) if link:
                    yield self._item(node.title, node.span, link)

    def foreign(self) -> Iterator[Item]:
        """Passages and words that are marked as another language."""
        for node in self._nodes:
            if isinstance(node, Foreign):
                words = plain_text(node.children, self._wording)
            elif isinstance(node, ForeignPassage):
                own = {each.id for each in walk(node) if isinstance(each, BlockNode)}
                words = " ".join(each.text for each in self._reading if each.node in own)
            else:
                continue
            name = self._language_name(node.language)
            yield Item(words, node.language, node.span, f"marked as {name} ({node.language})")

    def sayings(self) -> Iterator[Item]:
        """Words whose sound somebody chose, each once: respelt words and abbreviations."""
        said: dict[str, Item] = {}
        for node in self._nodes:
            if isinstance(node, Pronunciation):
                detail = f"say {node.respelling or node.ipa}"
                said.setdefault(node.word, self._item(node.word, node.span, detail))
            elif isinstance(node, Abbreviation):
                detail = _SPOKEN[node.spoken].format(full=node.full)
                said.setdefault(node.short, self._item(node.short, node.span, detail))
        yield from said.values()

    def terms(self) -> Iterator[Item]:
        """Words that the glossary explains, each once."""
        used = {each.entry for each in self._nodes if isinstance(each, Term)}
        for node in self._nodes:
            if isinstance(node, GlossaryEntry) and node.id in used:
                yield self._item(node.term, node.span)

    def pointing_words(self) -> Iterator[Item]:
        """Places that may need the reader's eyes to follow; only English ones are known."""
        if self._language.partition("-")[0] != "en":
            return
        for unit in self._reading:
            if unit.kind is UnitKind.ALTERNATIVE:
                continue
            for found in _POINTING.finditer(unit.text):
                start = max(0, found.start() - 40)
                around = unit.text[start : found.end() + 40].strip()
                yield Item(f"… {around} …", unit.language, unit.span)

    def contact(self) -> Iterator[Item]:
        """How readers reach the publisher."""
        contact = self._document.metadata.contact
        for words in (contact.phone, contact.email, contact.web):
            if words:
                yield self._item(words, self._document.span)

    def _item(self, words: str, span: Span, detail: str = "") -> Item:
        return Item(" ".join(words.split()), self._language, span, detail)

    def _language_name(self, tag: str) -> str:
        return self._wording.speech.language_name(tag)


_SPOKEN = {
    Spoken.LETTERS: "say its letters; it stands for {full}",
    Spoken.WORD: "say it as a word; it stands for {full}",
    Spoken.FULL: "say {full}",
}
_COLOUR = "(?:red|green|blue|yellow|orange|purple|pink|brown|grey|black|white|dark|coloured)"
_POINTING = re.compile(
    r"\b(?:(?:on|to|at) the (?:left|right|top|bottom)|(?:left|right)-hand|above|below|overleaf|"
    r"opposite|underneath|next to this|(?:shown|marked|printed|written) in "
    + _COLOUR
    + r"|"
    # A colour and what is drawn, as in "the red box".
    + _COLOUR
    + r" (?:box|button|line|arrow|dot|circle|area|part|bar|square|star|words?)e?s?)\b",
    re.IGNORECASE,
)
