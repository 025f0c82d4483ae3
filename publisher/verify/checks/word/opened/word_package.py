"""The file itself: a zip of parts that point to one another (ECMA-376 part 2)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from posixpath import dirname, join, normpath
from zipfile import BadZipFile, ZipFile

from lxml import etree

from publisher.document import Document, walk
from publisher.document.nodes import AnyNode, Figure, Video
from publisher.document.nodes import Table as TableNode
from publisher.verify.checks.word.opened.bare_words import bare_words
from publisher.verify.checks.word.opened.drawings import Drawing
from publisher.verify.checks.word.opened.links import Link
from publisher.verify.checks.word.opened.names import Element, W, child, value
from publisher.verify.checks.word.opened.numbering import Numbering
from publisher.verify.checks.word.opened.paragraphs import Paragraph
from publisher.verify.checks.word.opened.reader import Reader
from publisher.verify.checks.word.opened.styles import Styles
from publisher.verify.checks.word.opened.tables import Table
from publisher.verify.finished_file import FinishedFile

BODY = "word/document.xml"
_READ = ("header", "footer", "footnotes", "endnotes")
_LARGEST = 64 << 20
"""Bytes that a part may unpack to; a leaflet's have a few hundred thousand."""


class UnreadableWordFile(Exception):
    """The bytes are no Word file that can be opened; the message says why."""


@dataclass(frozen=True, slots=True)
class WordPackage:
    """A finished Word file, opened once for all rules, and the document that it was made from.

    `nodes` are all of the document. Paragraphs, drawings and links stand in reading order, those of
    the foot of the page last.
    """

    document: Document = field(repr=False)
    nodes: tuple[AnyNode, ...] = field(repr=False)
    asked_size: float
    parts: dict[str, Element] = field(repr=False)
    names: tuple[str, ...]
    styles: Styles = field(repr=False)
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    drawings: tuple[Drawing, ...]
    links: tuple[Link, ...]

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The running text."""
        return tuple(each for each in self.paragraphs if each.in_body)

    @property
    def headings(self) -> tuple[Paragraph, ...]:
        """The headings of the main part, wherever they stand."""
        return tuple(each for each in self.paragraphs if each.level and each.part == BODY)

    @property
    def body_size(self) -> float:
        """The size of running text in points: that of the style which is the default."""
        style = self.styles.default_paragraph
        return self.styles.look(style, "", "", (), {}, "").size

    @property
    def page_colour(self) -> str:
        """The colour of the paper: RRGGBB."""
        found = child(self.parts[BODY], "background")
        colour = "" if found is None else value(found, "color").upper()
        return "FFFFFF" if colour in {"", "AUTO"} else colour

    @property
    def settings(self) -> Element:
        """`w:settings`; an empty one where there is none."""
        return self.parts.get("word/settings.xml", etree.Element(W + "settings"))

    def elements(self, *names: str) -> Iterator[tuple[str, Element]]:
        """Every element of the text with one of these names, with its part."""
        tags = [W + each for each in names]
        for name, root in self.parts.items():
            if name == BODY or name.removeprefix("word/").startswith(_READ):
                for found in root.iter(*tags):
                    yield name, found


def open_word_file(file: FinishedFile) -> WordPackage:
    """Open a file. Raises `UnreadableWordFile`."""
    try:
        with ZipFile(BytesIO(file.content)) as package:
            names = tuple(package.namelist())
            parts = {
                name: _parsed(package, name)
                for name in names
                if name.endswith((".xml", ".rels")) and "theme/" not in name
            }
    except (BadZipFile, etree.XMLSyntaxError, NotImplementedError, RuntimeError) as problem:
        raise UnreadableWordFile(str(problem)) from problem
    if BODY not in parts:
        raise UnreadableWordFile(f"there is no {BODY}")
    styles = Styles(parts.get("word/styles.xml"))
    reader = Reader(styles, Numbering(parts.get("word/numbering.xml")), _targets(parts))
    reader.read(BODY, parts[BODY])
    for name, root in parts.items():
        if name.removeprefix("word/").startswith(_READ):
            reader.read(name, root)
    nodes = tuple(walk(file.document))
    return WordPackage(
        document=file.document,
        nodes=nodes,
        asked_size=float(getattr(file.options, "size", 0) or 0),
        parts=parts,
        names=names,
        styles=styles,
        paragraphs=tuple(reader.paragraphs),
        tables=_with_nodes(reader.tables, nodes),
        drawings=_with_places(reader, nodes),
        links=tuple(reader.links),
    )


def _parsed(package: ZipFile, name: str) -> Element:
    if package.getinfo(name).file_size > _LARGEST:
        raise UnreadableWordFile(f"{name} unpacks to more than a leaflet can hold")
    # Entities and the network are how XML from elsewhere would reach beyond the file.
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(package.read(name), parser)


def _targets(parts: dict[str, Element]) -> "_Targets":
    return _Targets(
        {
            name: {
                each.get("Id", ""): (each.get("Target", ""), each.get("TargetMode") == "External")
                for each in root
            }
            for name, root in parts.items()
            if name.endswith(".rels")
        }
    )


@dataclass(frozen=True, slots=True)
class _Targets:
    """Where the relationships of the parts lead: an address outside, or another part."""

    of_part: dict[str, dict[str, tuple[str, bool]]]

    def __call__(self, part: str, relation: str) -> str:
        folder, _, name = part.rpartition("/")
        relations = self.of_part.get(f"{folder}/_rels/{name}.rels", {})
        target, outside = relations.get(relation, ("", True))
        return target if outside else normpath(join(dirname(part), target))


def _with_places(reader: Reader, nodes: Iterable[AnyNode]) -> tuple[Drawing, ...]:
    """The drawings with the words beside them, and with their blocks where there are as many."""
    beside: dict[str, str] = {}
    words = ""
    for each in reversed(reader.paragraphs):
        words = each.words or words
        beside[each.where] = words
    made = [each.id for each in nodes if isinstance(each, Figure | Video)]
    ids = made if len(made) == len(reader.drawings) else []
    return tuple(
        replace(each, words=beside.get(each.where, ""), node=ids[number] if ids else "")
        for number, each in enumerate(reader.drawings)
    )


def _with_nodes(tables: list[Table], nodes: Iterable[AnyNode]) -> tuple[Table, ...]:
    """The tables with their blocks; some blocks may have become lists."""
    made = [each for each in nodes if isinstance(each, TableNode)]
    found = []
    for table in tables:
        held = {word for row in table.rows for word in row.text.split()}
        for place, node in enumerate(made):
            wanted = {
                word for row in node.rows for cell in row for word in bare_words(cell.children)
            }
            if wanted and len(wanted & held) > len(wanted) / 2:
                table = replace(table, node=node.id)
                del made[: place + 1]
                break
        found.append(table)
    return tuple(found)
