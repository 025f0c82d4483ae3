"""What stands behind the author's words: glossary, references and other formats."""

from publisher.backends.word.flow import Flow, Setting
from publisher.backends.word.inlines import STRONG, Face
from publisher.backends.word.numbering import ListKind
from publisher.backends.word.xml import Element
from publisher.document import Metadata
from publisher.document.nodes import (
    FormatEntry,
    FormatList,
    Glossary,
    Link,
    LinkKind,
    ReferenceEntry,
    ReferenceList,
    Text,
)
from publisher.document.text import shown_reference


def write_glossary(flow: Flow, glossary: Glossary, setting: Setting) -> None:
    """Each term in bold, with its meaning behind it."""
    inlines = flow.tools.inlines
    for entry in glossary.entries:
        flow.begin_pages(entry.id, setting)
        flow.name(entry.id)
        words = inlines.words(f"{entry.term}:", STRONG) + inlines.words(" ")
        words += inlines.write(entry.definition, setting.face)
        flow.add("GlossaryEntry", words, setting)


def write_references(flow: Flow, references: ReferenceList, setting: Setting) -> None:
    """The sources as a list whose labels are those of the citations, as in "[1]"."""
    kind = ListKind("reference", setting.frame_colour)
    first = references.entries[0].number if references.entries else 1
    counted = flow.tools.numbering.counted(kind, setting.depth, first)
    for entry in references.entries:
        flow.begin_pages(entry.id, setting)
        flow.name(entry.id)
        inside = flow.begin_item(kind, setting, counted)
        flow.add("Bibliography", _reference(flow, entry), inside)


def write_formats(flow: Flow, formats: FormatList, setting: Setting, data: Metadata) -> None:
    """The formats of this leaflet, with their addresses where they are published."""
    kind, start = ListKind("bullet", setting.frame_colour), len(flow.blocks)
    for entry in formats.entries:
        flow.begin_pages(entry.id, setting)
        inside = flow.begin_item(kind, setting)
        flow.add("ListBullet", _format(flow, entry, data), inside)
    flow.end_list(setting, range(start, len(flow.blocks)))


def _reference(flow: Flow, entry: ReferenceEntry) -> list[Element]:
    inlines = flow.tools.inlines
    words, title = shown_reference(entry, flow.tools.wording), entry.title.rstrip(".")
    if not entry.link:
        return inlines.words(words)
    return [
        *inlines.link(inlines.words(title, Face("Hyperlink")), entry.link),
        *inlines.words(f"{words.removeprefix(title)} {entry.link}"),
    ]


def _format(flow: Flow, entry: FormatEntry, data: Metadata) -> list[Element]:
    address = data.address_of(entry.file_name)
    if not address:
        return flow.tools.inlines.words(entry.label)
    words = (Text(entry.label, span=entry.span),)
    link = Link(words, address, LinkKind.WEB, span=entry.span)
    return flow.tools.inlines.write([link], Face())
