"""What the program adds behind the author's words: the same sections in every format."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from publisher.diagnostics import Span
from publisher.document.document import Document
from publisher.document.metadata import Contact
from publisher.document.nodes import (
    Block,
    BlockNode,
    BulletList,
    FormatEntry,
    FormatList,
    Inline,
    LineBreak,
    Link,
    LinkKind,
    ListItem,
    Paragraph,
    Section,
    Strong,
    Text,
)
from publisher.document.text import shown_date
from publisher.document.walk import walk
from publisher.theme import Wording


@dataclass(frozen=True, slots=True)
class PlannedFormat:
    """A format that this build makes: its name, its label for patients and its file name."""

    name: str
    label: str
    file_name: str


def with_end_matter(
    document: Document, formats: Iterable[PlannedFormat], wording: Wording
) -> Document:
    """The document with glossary, references, contact, formats and dates as its last sections.

    A section with nothing in it is left out. `Document.glossary` and `references` stay as they
    are, for backends that link into them.
    """
    builder = _EndMatter(document, wording)
    sections = (
        builder.glossary(),
        builder.references(),
        builder.contact(),
        builder.formats(tuple(formats)),
        builder.about(),
    )
    return replace(
        document, blocks=document.blocks + tuple(each for each in sections if each is not None)
    )


class _EndMatter:
    def __init__(self, document: Document, wording: Wording) -> None:
        self._document = document
        self._wording = wording
        self._span = Span(document.span.path)

    def glossary(self) -> Section | None:
        glossary = self._document.glossary
        if glossary is None:
            return None
        return self._section("glossary", self._wording.glossary_heading, (glossary,))

    def references(self) -> Section | None:
        references = self._document.references
        if references is None:
            return None
        return self._section("references", self._wording.references_heading, (references,))

    def contact(self) -> Section | None:
        contact = self._document.metadata.contact
        address = self._document.metadata.address
        if contact == Contact() and not address:
            return None
        wording = self._wording
        rows: list[tuple[str, tuple[Inline, ...]]] = []
        if contact.phone:
            phone = self._link(contact.phone, LinkKind.PHONE)
            hours = (self._text(f" ({contact.hours})"),) if contact.hours else ()
            rows.append((wording.phone_label, (phone, *hours)))
        if contact.email:
            rows.append((wording.email_label, (self._link(contact.email, LinkKind.EMAIL),)))
        if contact.web:
            rows.append((wording.web_label, (self._link(contact.web, LinkKind.WEB),)))
        if address:
            lines: list[Inline] = []
            for line in address.splitlines():
                lines += [LineBreak(span=self._span)] if lines else []
                lines.append(self._text(line.strip()))
            rows.append((wording.address_label, tuple(lines)))
        name = contact.name or self._document.metadata.publisher
        return self._section(
            "contact",
            wording.contact_heading,
            (
                self._paragraph("contact-who", wording.contact_introduction.format(name=name)),
                self._labelled_list("contact-list", rows),
            ),
        )

    def formats(self, planned: tuple[PlannedFormat, ...]) -> Section | None:
        if not planned:
            return None
        entries = tuple(
            FormatEntry(
                each.name,
                each.label,
                each.file_name,
                id=f"format-{each.name}",
                span=self._span,
            )
            for each in planned
        )
        return self._section(
            "formats",
            self._wording.formats_heading,
            (
                self._paragraph("formats-introduction", self._wording.formats_introduction),
                FormatList(entries, id="formats-list", span=self._span),
                self._paragraph("formats-request", self._wording.formats_request),
            ),
        )

    def about(self) -> Section:
        data, wording = self._document.metadata, self._wording
        facts = [
            (wording.publisher_label, data.publisher),
            (wording.authors_label, ", ".join(data.authors)),
            (wording.audience_label, data.audience),
            (wording.edition_label, data.edition),
            (wording.edition_code_label, self._document.edition_code),
            (wording.last_reviewed_label, shown_date(data.last_reviewed, wording)),
            (wording.next_review_label, shown_date(data.next_review_due, wording)),
            (wording.licence_label, data.licence),
        ]
        rows = [(label, (self._text(value),)) for label, value in facts if value]
        return self._section(
            "about", wording.about_heading, (self._labelled_list("about-list", rows),)
        )

    def _labelled_list(
        self, id_: str, rows: Iterable[tuple[str, tuple[Inline, ...]]]
    ) -> BulletList:
        items = []
        for number, (label, value) in enumerate(rows, 1):
            words = (Strong((self._text(f"{label}:"),), span=self._span), self._text(" "), *value)
            paragraph = Paragraph(words, id=f"{id_}-{number}-text", span=self._span)
            items.append(ListItem((paragraph,), id=f"{id_}-{number}", span=self._span))
        return BulletList(tuple(items), id=id_, span=self._span)

    def _section(self, id_: str, heading: str, children: tuple[Block, ...]) -> Section:
        taken = {each.id for each in walk(self._document) if isinstance(each, BlockNode)}
        while id_ in taken:
            id_ = f"{id_}-of-leaflet"
        return Section((self._text(heading),), 2, children, id=id_, span=self._span)

    def _paragraph(self, id_: str, words: str) -> Paragraph:
        return Paragraph((self._text(words),), id=id_, span=self._span)

    def _text(self, words: str) -> Text:
        return Text(words, span=self._span)

    def _link(self, words: str, kind: LinkKind) -> Link:
        return Link((self._text(words),), words, kind, span=self._span)
