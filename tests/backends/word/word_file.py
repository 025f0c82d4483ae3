"""A Word file as it is stored: zipfile and lxml, nothing of the writer."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from posixpath import dirname, join, normpath
from zipfile import ZipFile

from lxml import etree

from publisher.backends.word import WordBackend, WordOptions
from publisher.document import Document
from publisher.document.nodes import Block
from tests.specimen import context, specimen, whole_specimen

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "p": "http://schemas.openxmlformats.org/package/2006/relationships",
}
W = f"{{{NAMES['w']}}}"


def query(element: etree._Element, path: str) -> list:
    return element.xpath(path, namespaces=NAMES)


def words(element: etree._Element) -> str:
    """The words of an element as a reader sees them, fields with their results."""
    parts = query(element, ".//w:t | .//w:br | .//w:tab[parent::w:r]")
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(signs.get(each.tag, each.text or "") for each in parts)


class WordFile:
    """The parts of a Word file, its paragraphs and its styles."""

    def __init__(self, content: bytes) -> None:
        self.zip = ZipFile(BytesIO(content))
        self.document = self.part("word/document.xml")
        self.styles = self.part("word/styles.xml")
        self.body = self.document[0]
        self._styles = {each.get(f"{W}styleId"): each for each in self.styles.iter(f"{W}style")}

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.zip.read(name))

    def query(self, path: str) -> list:
        return query(self.document, path)

    @property
    def paragraphs(self) -> list[etree._Element]:
        return list(self.document.iter(f"{W}p"))

    def paragraph(self, start: str) -> etree._Element:
        """The one paragraph of the text whose words begin so; its line in the contents apart."""
        found = [each for each in self.paragraphs if words(each).startswith(start)]
        found = [each for each in found if not self.style(each).startswith("TOC")]
        assert len(found) == 1, f"{start!r} begins {len(found)} paragraphs"
        return found[0]

    def style(self, paragraph: etree._Element) -> str:
        """The id of a paragraph's style."""
        return str(query(paragraph, "string(w:pPr/w:pStyle/@w:val)")) or "Normal"

    def value(self, paragraph: etree._Element, path: str, attribute: str = "val") -> str:
        """A property of a paragraph: its own, else that of its style or the style's base."""
        own = query(paragraph, f"w:pPr/{path}/@w:{attribute}")
        if own:
            return str(own[0])
        return self.style_value(self.style(paragraph), f"w:pPr/{path}", attribute)

    def style_value(self, style: str, path: str, attribute: str = "val") -> str:
        """A property of a style or of the styles that it is based on, or ""."""
        while style:
            found = query(self._styles[style], f"{path}/@w:{attribute}")
            if found:
                return str(found[0])
            style = str(query(self._styles[style], "string(w:basedOn/@w:val)"))
        return ""

    def level(self, paragraph: etree._Element) -> int:
        """The level of a heading, from 1; 0 for what is no heading."""
        found = self.value(paragraph, "w:outlineLvl")
        return int(found) + 1 if found else 0

    def relation(self, part: str, id_: str) -> etree._Element:
        """The relationship `id_` of a part."""
        folder, _, name = part.rpartition("/")
        (found,) = query(self.part(f"{folder}/_rels/{name}.rels"), f"p:Relationship[@Id='{id_}']")
        return found

    def target(self, part: str, id_: str) -> str:
        """The part or address that a relationship leads to."""
        relation = self.relation(part, id_)
        address = relation.get("Target")
        if relation.get("TargetMode") == "External":
            return address
        return normpath(join(dirname(part), address))

    def links(self, paragraph: etree._Element) -> dict[str, str]:
        """Where the linked words of a paragraph lead: an address outside, or "#" and a bookmark."""
        found = {}
        for link in paragraph.iter(f"{W}hyperlink"):
            id_ = link.get(f"{{{NAMES['r']}}}id")
            anchor = f"#{link.get(f'{W}anchor')}"
            found[words(link)] = self.target("word/document.xml", id_) if id_ else anchor
        return found

    def bookmarked(self, name: str) -> etree._Element:
        """The paragraph that holds a bookmark."""
        (start,) = self.query(f".//w:bookmarkStart[@w:name='{name}']")
        return start.getparent()

    def list_level(self, paragraph: etree._Element) -> etree._Element:
        """The definition of the label before an item: `w:lvl`."""
        numbering = self.part("word/numbering.xml")
        (number,) = query(paragraph, "w:pPr/w:numPr/w:numId/@w:val")
        (level,) = query(paragraph, "w:pPr/w:numPr/w:ilvl/@w:val")
        (kind,) = query(numbering, f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
        path = f"w:abstractNum[@w:abstractNumId='{kind}']/w:lvl[@w:ilvl='{level}']"
        (found,) = query(numbering, path)
        return found

    def list_number(self, paragraph: etree._Element) -> str:
        """The list that an item belongs to."""
        return str(query(paragraph, "string(w:pPr/w:numPr/w:numId/@w:val)"))


def render(document: Document, size: int = 0) -> bytes:
    return WordBackend().render(document, WordOptions(size), context()).content


@cache
def specimen_file(size: int = 0) -> WordFile:
    return WordFile(render(whole_specimen(), size))


def file_with(*blocks: Block, size: int = 0, **metadata: object) -> WordFile:
    """A file whose body holds only these blocks."""
    document = specimen()
    data = replace(document.metadata, **metadata)  # type: ignore[arg-type]
    return WordFile(render(replace(document, metadata=data, blocks=blocks), size))
