"""Walking through the parts of a Word file in reading order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from publisher.verify.checks.word.opened.drawings import Drawing
from publisher.verify.checks.word.opened.links import Link
from publisher.verify.checks.word.opened.look import Look
from publisher.verify.checks.word.opened.names import (
    MC,
    Element,
    Properties,
    R,
    W,
    child,
    merged,
    value,
    values,
)
from publisher.verify.checks.word.opened.numbering import Numbering
from publisher.verify.checks.word.opened.paragraphs import Paragraph, Run
from publisher.verify.checks.word.opened.styles import Styles, ground
from publisher.verify.checks.word.opened.tables import Cell, Table, read_rows

_SIGNS = {
    "tab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    "softHyphen": "\N{SOFT HYPHEN}",
    "sym": "\N{REPLACEMENT CHARACTER}",
}
_OBJECTS = {W + "drawing", W + "pict", W + "object"}
_BLOCK_WRAPPERS = {W + "sdtContent", W + "ins", W + "moveTo", W + "customXml", MC + "Choice"}
_INLINE_WRAPPERS = {
    *_BLOCK_WRAPPERS,
    W + "sdt",
    W + "smartTag",
    W + "fldSimple",
    W + "bdo",
    W + "dir",
    MC + "AlternateContent",
}
_CONTENTS = "Table of Contents"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands: in the contents, a text box, a cell of a table with its ground."""

    in_contents: bool = False
    in_text_box: bool = False
    cell: Cell | None = None
    table_style: str = ""
    table_parts: tuple[str, ...] = ()
    ground: str = ""


@dataclass(slots=True)
class Reader:
    """Reads parts and keeps what it finds; `target` gives the address of a part's relationship."""

    styles: Styles
    numbering: Numbering
    target: Callable[[str, str], str]
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    drawings: list[Drawing] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    _part: str = ""
    _count: int = 0

    def read(self, name: str, root: Element) -> None:
        """Read one part."""
        self._part, self._count = name, 0
        body = child(root, "body")
        self._blocks(root if body is None else body, _Place())

    def _blocks(self, parent: Element, place: _Place) -> None:
        for each in parent:
            if each.tag == W + "p":
                self._paragraph(each, place)
            elif each.tag == W + "tbl":
                self._table(each, place)
            elif each.tag == W + "sdt":
                gallery = child(each, "sdtPr", "docPartObj", "docPartGallery")
                listing = gallery is not None and value(gallery) == _CONTENTS
                content = child(each, "sdtContent")
                if content is not None:
                    inside = replace(place, in_contents=place.in_contents or listing)
                    self._blocks(content, inside)
            elif each.tag == MC + "AlternateContent":
                self._blocks(_choice(each), place)
            elif each.tag in _BLOCK_WRAPPERS or each.tag in {W + "footnote", W + "endnote"}:
                self._blocks(each, place)

    def _table(self, element: Element, place: _Place) -> None:
        nested = place.cell is not None
        table = Table(element, len(self.tables) + 1, read_rows(element), nested)
        self.tables.append(table)
        for number, row in enumerate(table.rows):
            for cell in row.cells:
                parts = (
                    *(("firstCol",) if table.has_header_column and not cell.column else ()),
                    *(("firstRow",) if table.has_header_row and not number else ()),
                )
                own = ground(child(cell.element, "tcPr", "shd"))
                behind = own or self.styles.table_ground(table.style, parts) or place.ground
                inside = replace(
                    place, cell=cell, table_style=table.style, table_parts=parts, ground=behind
                )
                self._blocks(cell.element, inside)

    def _paragraph(self, element: Element, place: _Place) -> None:
        self._count += 1
        own = values(child(element, "pPr"))
        style = value(own["pStyle"]) if "pStyle" in own else self.styles.default_paragraph
        properties = merged(self.styles.paragraph(style), own)
        behind = ground(properties.get("shd")) or place.ground
        level = self.numbering.level(properties)
        name = self.styles.name(style)
        writer = _Writer(self, style, replace(place, ground=behind))
        writer.inlines(element, in_link=False)
        made = Paragraph(
            part=self._part,
            number=self._count,
            style=style,
            style_name=name,
            properties=properties,
            runs=tuple(writer.runs),
            label=self._label(level, own, writer) if level is not None else None,
            is_item=level is not None,
            is_counted=level is not None and _form(level) not in ("bullet", "none"),
            is_filled=writer.is_filled,
            in_contents=place.in_contents or name.startswith("toc "),
            in_text_box=place.in_text_box,
            cell=place.cell,
        )
        self.paragraphs.append(made)
        for linked in element.iter(W + "hyperlink"):
            self._link(linked, made)
        for drawn in writer.objects:
            self.drawings.append(Drawing(drawn, self._part, made.where, made.words))
            for box in drawn.iter(W + "txbxContent"):
                if not any(each.tag == MC + "Fallback" for each in box.iterancestors()):
                    self._blocks(box, _Place(in_text_box=True))

    def _label(self, level: Element, own: Properties, writer: "_Writer") -> Run | None:
        if _form(level) == "none":
            return None
        mark = merged(values(own.get("rPr")), values(child(level, "rPr")))
        return Run("•", writer.look("", mark))

    def _link(self, element: Element, paragraph: Paragraph) -> None:
        words = "".join(_words(element)).partition("\t" if paragraph.in_contents else "\0")[0]
        relation, anchor = element.get(R + "id", ""), value(element, "anchor")
        target = self.target(self._part, relation) if relation else ""
        if anchor:
            target += f"#{anchor}"
        self.links.append(
            Link(" ".join(words.split()), target, paragraph.where, paragraph.in_contents)
        )


class _Writer:
    """Collects the runs of one paragraph."""

    def __init__(self, reader: Reader, style: str, place: _Place) -> None:
        self._styles = reader.styles
        self._style = style
        self._place = place
        self.runs: list[Run] = []
        self.objects: list[Element] = []
        self.is_filled = False

    def inlines(self, parent: Element, *, in_link: bool) -> None:
        for each in parent:
            if each.tag == W + "r":
                self._run(each, in_link=in_link)
            elif each.tag == W + "hyperlink":
                self.inlines(each, in_link=True)
            elif each.tag == MC + "AlternateContent":
                self.inlines(_choice(each), in_link=in_link)
            elif each.tag in _INLINE_WRAPPERS:
                self.inlines(each, in_link=in_link)

    def look(self, character: str, own: Properties) -> Look:
        place = self._place
        return self._styles.look(
            self._style,
            character,
            place.table_style,
            place.table_parts,
            own,
            place.ground,
        )

    def _run(self, element: Element, *, in_link: bool) -> None:
        properties = values(child(element, "rPr"))
        character = value(properties["rStyle"]) if "rStyle" in properties else ""
        text = []
        for each in element:
            if each.tag == W + "t":
                text.append(each.text or "")
            elif each.tag in _OBJECTS:
                self.objects.append(each)
            elif each.tag == MC + "AlternateContent":
                self.objects += [found for found in _choice(each) if found.tag in _OBJECTS]
            elif each.tag == W + "br" and value(each, "type") in {"page", "column"}:
                self.is_filled = True
            elif isinstance(each.tag, str):
                name = each.tag.rpartition("}")[2]
                self.is_filled = self.is_filled or name in {"fldChar", "instrText"}
                text.append(_SIGNS.get(name, ""))
        self.is_filled = self.is_filled or bool(self.objects)
        if any(text):
            self.runs.append(Run("".join(text), self.look(character, properties), in_link))


def _form(level: Element) -> str:
    """What a list counts in (ECMA-376 part 1, 17.9.17); where nothing is said, in numbers."""
    form = child(level, "numFmt")
    return "decimal" if form is None else value(form)


def _words(element: Element) -> Iterator[str]:
    for each in element.iter(W + "t", W + "tab", W + "br", W + "noBreakHyphen"):
        yield (each.text or "") if each.tag == W + "t" else _SIGNS[each.tag.rpartition("}")[2]]


def _choice(element: Element) -> Element:
    found = element.find(MC + "Choice")
    return element if found is None else found
