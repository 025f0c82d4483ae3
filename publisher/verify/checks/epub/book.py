"""A finished e-book, opened for the rules: container, package, spine and pages."""

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from urllib.parse import unquote, urldefrag
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from publisher.document import Document
from publisher.verify.checks.xhtml import Blocks, Element, Page, StyleRule, blocks_of, read_style
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile

CONTAINER = "META-INF/container.xml"
XHTML = "application/xhtml+xml"
SMIL = "application/smil+xml"
NCX = "application/x-dtbncx+xml"
_XML = (XHTML, SMIL, NCX, "image/svg+xml")


class UnreadableBook(Exception):
    """The file is no e-book."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the manifest; `path` is where it leads in the container, or an address."""

    id: str
    path: str
    media_type: str
    properties: frozenset[str]
    overlay: str = ""


@dataclass(frozen=True)
class Book:
    """The parts of an e-book; `entries` are the files of the container in their order."""

    package_path: str
    package: Element
    entries: Sequence[ZipInfo]
    files: Mapping[str, bytes] = field(repr=False)
    blocks: Blocks = field(repr=False)

    @property
    def document(self) -> Document:
        """What the book was made from."""
        return self.blocks.document

    @cached_property
    def items(self) -> Sequence[Item]:
        """The manifest in its order (EPUB 3.3, 5.6)."""
        return [
            Item(
                each.get("id", ""),
                self.path(each.get("href", "")),
                each.get("media-type", ""),
                frozenset(each.get("properties", "").split()),
                each.get("media-overlay", ""),
            )
            for each in self.package.iterfind("{*}manifest/{*}item")
        ]

    @cached_property
    def by_id(self) -> Mapping[str, Item]:
        """The items by their ids."""
        return {each.id: each for each in self.items}

    @cached_property
    def spine(self) -> Sequence[tuple[Item, bool]]:
        """The items in reading order, and whether they are read in a line (EPUB 3.3, 5.7)."""
        found = self.package.iterfind("{*}spine/{*}itemref")
        return [
            (self.by_id[name], each.get("linear") != "no")
            for each in found
            if (name := each.get("idref", "")) in self.by_id
        ]

    @cached_property
    def trees(self) -> Mapping[str, Element | str]:
        """Every XML file of the manifest by its path, parsed, or else what is wrong with it."""
        return {
            each.path: _parsed(self.files[each.path])
            for each in self.items
            if each.media_type in _XML and each.path in self.files
        }

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """The content documents by their paths: those of the spine in their order, then others."""
        order = [*(each for each, _ in self.spine), *self.items]
        paths = dict.fromkeys(each.path for each in order if each.media_type == XHTML)
        return {
            path: Page(tree, path, self.blocks, (*self._styles, *_own_styles(tree)))
            for path in paths
            if not isinstance(tree := self.trees.get(path, ""), str)
        }

    @cached_property
    def navigation(self) -> Page | None:
        """The navigation document (EPUB 3.3, 7)."""
        found = [each for each in self.items if "nav" in each.properties]
        return self.pages.get(found[0].path) if found else None

    @cached_property
    def _styles(self) -> tuple[StyleRule, ...]:
        return tuple(
            rule
            for each in self.items
            if each.media_type == "text/css" and each.path in self.files
            for rule in read_style(self.files[each.path].decode("utf-8", "replace"))
        )

    def metas(self, name: str) -> Sequence[Element]:
        """The `meta` elements of a property (EPUB 3.3, 5.5.5)."""
        found = self.package.iterfind("{*}metadata/{*}meta")
        return [each for each in found if each.get("property") == name]

    def values(self, name: str) -> Sequence[str]:
        """What the `meta` elements of a property say of the book as a whole."""
        return [
            " ".join((each.text or "").split())
            for each in self.metas(name)
            if not each.get("refines")
        ]

    def core(self, name: str) -> Sequence[Element]:
        """The elements of Dublin Core of a name (EPUB 3.3, 5.5.3)."""
        return list(
            self.package.iterfind(f"{{*}}metadata/{{http://purl.org/dc/elements/1.1/}}{name}")
        )

    def path(self, address: str, base: str = "") -> str:
        """Where an address in a file of the book leads; its own path without one."""
        if address.partition(":")[0].lower() in ("http", "https"):
            return address
        start = posixpath.dirname(base or self.package_path)
        return posixpath.normpath(posixpath.join(start, unquote(address)))

    def place(self, address: str, base: str) -> tuple[str, str]:
        """The file and the id that a link in a file of the book leads to."""
        file, name = urldefrag(address)
        return (self.path(file, base) if file else base), unquote(name)

    def finding(self, rule: str, message: str, where: str = "") -> Finding:
        """A finding of the book as a whole, or of one of its files."""
        return Finding(rule, message, where or self.package_path)


def open_book(file: FinishedFile) -> Book:
    """The book in a file; raises `UnreadableBook` where it has no package document."""
    try:
        with ZipFile(BytesIO(file.content)) as container:
            entries = container.infolist()
            files = {each.filename: container.read(each) for each in entries}
    except (BadZipFile, NotImplementedError, EOFError, ValueError) as fault:
        raise UnreadableBook(str(fault)) from fault
    if CONTAINER not in files:
        raise UnreadableBook(f"it has no {CONTAINER}")
    container_tree = _parsed(files[CONTAINER])
    if isinstance(container_tree, str):
        raise UnreadableBook(container_tree)
    roots = [each.get("full-path", "") for each in container_tree.iter("{*}rootfile")]
    if not roots or roots[0] not in files:
        raise UnreadableBook("its container does not lead to a package document")
    package = _parsed(files[roots[0]])
    if isinstance(package, str):
        raise UnreadableBook(package)
    return Book(roots[0], package, entries, files, blocks_of(file.document))


def _own_styles(tree: Element) -> tuple[StyleRule, ...]:
    css = "\n".join(each.text or "" for each in tree.iter("{*}style"))
    return read_style(css) if css else ()


def _parsed(content: bytes) -> Element | str:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as fault:
        return str(fault)
