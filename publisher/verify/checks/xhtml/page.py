"""A page of XHTML or HTML as the rules get it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from publisher.document import Document, walk
from publisher.document.nodes import BlockNode
from publisher.verify.checks.xhtml.style import StyleRule
from publisher.verify.finding import Finding

Element = etree._Element

EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of a document by their ids, found once for all pages of a file."""

    document: Document
    by_id: Mapping[str, BlockNode]


def blocks_of(document: Document) -> Blocks:
    """Every block, item and entry of a document."""
    found = {each.id: each for each in walk(document) if isinstance(each, BlockNode)}
    return Blocks(document, found)


@dataclass(frozen=True)
class Page:
    """One parsed page; `name` is its path in the file, and `styles` are all rules that it uses.

    `player` is the script that plays the page's recording. `holds_leaflet` is false for a page
    beside the leaflet, such as a cover.
    """

    root: Element
    name: str
    blocks: Blocks = field(repr=False)
    styles: Sequence[StyleRule] = field(repr=False, default=())
    player: Element | None = field(repr=False, default=None)

    @property
    def document(self) -> Document:
        """What the page was made from."""
        return self.blocks.document

    @cached_property
    def by_tag(self) -> Mapping[str, Sequence[Element]]:
        """The elements by their local names, in document order; "*" has all of them."""
        found: defaultdict[str, list[Element]] = defaultdict(list)
        for each in self.root.iter("*"):
            found[str(each.tag).rpartition("}")[2]].append(each)
            found["*"].append(each)
        return found

    def all(self, *tags: str) -> Iterator[Element]:
        """The elements of some local names, those of one name after those of another."""
        for tag in tags:
            yield from self.by_tag.get(tag, ())

    @cached_property
    def headings(self) -> Sequence[Element]:
        """The headings in document order."""
        return [each for each in self.by_tag["*"] if tag_of(each) in _HEADINGS]

    @cached_property
    def by_id(self) -> Mapping[str, Element]:
        """The elements that have an id; of several with the same one the first."""
        found: dict[str, Element] = {}
        for each in self.by_tag["*"]:
            if name := each.get("id"):
                found.setdefault(name, each)
        return found

    @cached_property
    def holds_leaflet(self) -> bool:
        """Whether blocks of the document stand on this page."""
        return any(each in self.by_id for each in self.blocks.by_id)

    def node_of(self, element: Element) -> str:
        """The id of the block that made an element: its own or that of the nearest around it."""
        at: Element | None = element
        while at is not None:
            # Ids that were added hold a full stop behind the id of their block.
            name = (at.get("id") or "").partition(".")[0]
            if name in self.blocks.by_id:
                return name
            at = at.getparent()
        return ""

    def finding(self, rule: str, message: str, element: Element | None = None) -> Finding:
        """A finding at an element, or of the page as a whole."""
        if element is None:
            return Finding(rule, message, self.name)
        shown = f"<{tag_of(element)}" + (f' id="{name}">' if (name := element.get("id")) else ">")
        node = self.node_of(element)
        return Finding(rule, message, f"{self.name} {shown}", node, words_of(element)[:_LONGEST])


_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


def tag_of(element: Element) -> str:
    """The local name of an element, or "" of a comment."""
    # The tag of a comment is the function that makes one.
    return "" if callable(element.tag) else str(element.tag).rpartition("}")[2]


def words_of(element: Element) -> str:
    """The words in an element, with the alternative texts of pictures, and single spaces."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    yield element.get("alt") or ""
    yield element.text or ""
    for each in element:
        if tag_of(each):
            yield from _texts(each)
        yield each.tail or ""


def name_of(element: Element) -> str:
    """What a screen reader calls an element: its label, or else its words."""
    return " ".join((element.get("aria-label") or "").split()) or words_of(element)


def is_hidden(element: Element) -> bool:
    """Whether an element or one around it is hidden from everybody."""
    at: Element | None = element
    while at is not None:
        if at.get("hidden") is not None:
            return True
        at = at.getparent()
    return False
