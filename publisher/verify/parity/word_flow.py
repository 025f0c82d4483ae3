"""The units of a part of a Word file, from its paragraphs and tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from publisher.document import UnitKind
from publisher.verify.parity.direction import as_set
from publisher.verify.parity.drafts import Draft, Drafts
from publisher.verify.parity.read_unit import Furniture
from publisher.verify.parity.word_lists import WordLists
from publisher.verify.parity.word_styles import Element, W, WordStyles, is_on, value_of

_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SPACES = frozenset(f"{W}{each}" for each in ("tab", "br", "cr"))
_PAGE_FIELDS = frozenset(("PAGE", "NUMPAGES", "PAGEREF"))

PAGE_NUMBER = "#"
"""What a page's number is read as: only a program that lays the pages out can say which it is."""


@dataclass(slots=True)
class _Field:
    """A field that is being read: its instruction, then its result (ECMA-376 part 1, 17.16)."""

    instruction: str = ""
    shows: bool = False
    result: str = ""

    @property
    def words(self) -> list[str]:
        return self.instruction.split()

    @property
    def is_page(self) -> bool:
        return self.words[:1] != [] and self.words[0] in _PAGE_FIELDS


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being read."""

    element: Element
    draft: Draft
    pictures: list[Draft] = field(default_factory=list)


class WordReader:
    """Adds the units of a part to `drafts`.

    `addresses` are those of its relationships.
    """

    def __init__(
        self,
        drafts: Drafts,
        styles: WordStyles,
        lists: WordLists,
        addresses: Mapping[str, str],
    ) -> None:
        self._drafts = drafts
        self._styles = styles
        self._lists = lists
        self._addresses = addresses
        self._fields: list[_Field] = []

    def read(self, root: Element) -> None:
        """Add the units of a part in the order of its XML."""
        for each in root:
            match _local(each):
                case "p":
                    self._paragraph(each)
                case "tbl":
                    self._table(each)
                case "sectPr" | "sdtPr":
                    pass
                case "bookmarkStart":
                    self._drafts.name(each.get(f"{W}name", ""))
                case _:
                    self.read(each)

    def read_foot(self, root: Element) -> None:
        """Add all that stands in a header or footer as one unit."""
        self._together(root, Draft(Furniture.FOOT))

    # Blocks -----------------------------------------------------------------------------------

    def _paragraph(self, element: Element, whole: Draft | None = None) -> None:
        draft = whole or self._begin(element)
        reading = _Paragraph(element, draft)
        self._words(element, reading)
        for picture in reading.pictures:
            # A picture in a paragraph of its own is what the paragraph's label stands before.
            if not draft.text:
                picture.marker, picture.names = draft.marker, draft.names
                draft.names = []
            self._drafts.add(picture)
        if whole is None:
            self._drafts.add(draft)

    def _begin(self, element: Element) -> Draft:
        styles = self._styles
        draft = Draft(UnitKind.PARAGRAPH, right_to_left=styles.right_to_left(element))
        listed, outline = styles.numbering(element), styles.outline(element)
        if styles.name(element) == "caption":
            draft.kind = UnitKind.CAPTION
        if listed:
            draft.kind, draft.level = UnitKind.ITEM, listed[1] + 1
            draft.marker = self._lists.marker(*listed)
        if outline:
            draft.kind, draft.level = UnitKind.HEADING, outline
        return draft

    def _table(self, table: Element) -> None:
        for name in ("tblCaption", "tblDescription"):
            if words := value_of(table, f"tblPr/{name}"):
                label = Draft(Furniture.NAME)
                label.parts.append((words, ""))
                self._drafts.add(label)
        look = table.find(f"{W}tblPr/{W}tblLook")
        has_row_headers = look is not None and look.get(f"{W}firstColumn") in ("1", "true")
        columns: dict[int, Draft] = {}
        for row in table.iter(f"{W}tr"):
            is_header_row = bool(is_on(row, "trPr/tblHeader"))
            of_row: list[Draft] = []
            for place, cell in enumerate(each for each in row if _local(each) == "tc"):
                is_row_header = has_row_headers and place == 0 and not is_header_row
                is_header = is_header_row or is_row_header
                draft = Draft(UnitKind.HEADER if is_header else UnitKind.CELL)
                if not is_header_row:
                    draft.headers = [*filter(None, [columns.get(place)]), *of_row]
                self._together(cell, draft)
                if is_header_row:
                    columns[place] = draft
                elif is_row_header:
                    of_row.append(draft)

    def _together(self, root: Element, draft: Draft) -> None:
        """Paragraphs that are one unit: those of a cell, or of a foot."""
        for number, each in enumerate(root.iter(f"{W}p")):
            if not number:
                draft.right_to_left = self._styles.right_to_left(each)
            else:
                draft.parts.append((" ", ""))
            self._paragraph(each, draft)
        self._drafts.add(draft)

    # Words ------------------------------------------------------------------------------------

    def _words(self, element: Element, reading: _Paragraph) -> None:
        for each in element:
            match _local(each):
                case "r":
                    self._run(each, reading)
                case "hyperlink":
                    self._hyperlink(each, reading)
                case "bookmarkStart":
                    reading.draft.names.append(each.get(f"{W}name", ""))
                case "sdt":
                    self._control(each, reading)
                case "pPr" | "rPr" | "del" | "moveFrom":
                    pass
                case _:
                    self._words(each, reading)

    def _hyperlink(self, element: Element, reading: _Paragraph) -> None:
        anchor = element.get(f"{W}anchor")
        address = self._addresses.get(element.get(_R_ID, ""), "")
        draft, before = reading.draft, len(reading.draft.parts)
        draft.links.append(f"#{anchor}" if anchor else address)
        place = len(draft.said)
        self._words(element, reading)
        if tip := element.get(f"{W}tooltip"):
            shown = "".join(words for words, _ in draft.parts[before:])
            draft.said.insert(place, (shown, tip))

    def _control(self, element: Element, reading: _Paragraph) -> None:
        """A box to tick is part of what stands before an item, by its name."""
        properties, content = element.find(f"{W}sdtPr"), element.find(f"{W}sdtContent")
        if content is None:
            return
        if properties is None or properties.find(f"{_W14}checkbox") is None:
            self._words(content, reading)
            return
        name = value_of(properties, "alias") or "".join(map(str, content.itertext())).strip()
        reading.draft.marker = f"{reading.draft.marker} {name}".strip()

    def _run(self, run: Element, reading: _Paragraph) -> None:
        for each in run:
            match _local(each):
                case "fldChar":
                    self._field(each.get(f"{W}fldCharType", ""), run, reading)
                case "instrText":
                    self._fields[-1].instruction += each.text or ""
                case "t":
                    self._say(each.text or "", run, reading)
                case "noBreakHyphen":
                    self._say("\N{NON-BREAKING HYPHEN}", run, reading)
                case "sym":
                    self._say(chr(int(each.get(f"{W}char", "0020"), 16)), run, reading)
                case "drawing":
                    reading.pictures += self._pictures(each)
                case _ if each.tag in _SPACES:
                    self._say(" ", run, reading)
                case _:
                    pass

    def _field(self, kind: str, run: Element, reading: _Paragraph) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate":
            self._fields[-1].shows = True
        elif kind == "end":
            ended = self._fields.pop()
            if not ended.is_page:
                return
            if ended.words[0] == "PAGEREF":
                reading.draft.links.append(f"#{ended.words[1]}")
            shown = PAGE_NUMBER if ended.result.strip().isdecimal() else ended.result
            self._say(shown, run, reading)

    def _say(self, words: str, run: Element, reading: _Paragraph) -> None:
        if self._fields and not self._fields[-1].shows:
            return
        if self._styles.is_hidden(run, reading.element):
            return
        if self._fields and self._fields[-1].is_page:
            self._fields[-1].result += words
            return
        language = as_set(*self._styles.language(run, reading.element))
        reading.draft.parts.append((words, language))

    def _pictures(self, drawing: Element) -> Iterator[Draft]:
        """What stands for a picture; a decorative one has no words (DrawingML, "descr")."""
        for each in drawing.iter(_PROPERTIES):
            words = " ".join(filter(None, (each.get("title"), each.get("descr"))))
            picture = Draft(UnitKind.ALTERNATIVE)
            picture.parts.append((words, ""))
            yield picture


def _local(element: Element) -> str:
    """The local name of an element of the main namespace, else "" for what holds no words."""
    return str(element.tag).rpartition("}")[2]
