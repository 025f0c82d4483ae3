"""A PDF's tags, with the words that PDFium finds in them and where on the page they stand."""

from collections.abc import Iterator
from ctypes import c_ulong, c_ushort
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as raw


@dataclass
class Piece:
    """Marked content: its page from 1, its words, and its box as left, bottom, right, top."""

    page: int
    words: str
    box: tuple[float, float, float, float]


@dataclass
class Node:
    """One tag. `values` is the dictionary that stands for it in the file."""

    role: str
    values: pikepdf.Object
    kids: list["Node | Piece"] = field(default_factory=list)
    links: list[pikepdf.Object] = field(default_factory=list)

    def __iter__(self) -> Iterator["Node"]:
        yield self
        for each in self.kids:
            if isinstance(each, Node):
                yield from each

    def every(self, *roles: str) -> list["Node"]:
        return [each for each in self if each.role in roles]

    def one(self, role: str, words: str) -> "Node":
        """The only tag of a role with these words in it."""
        found = [each for each in self.every(role) if words in each.words]
        assert len(found) == 1, (role, words, [each.words for each in found])
        return found[0]

    @property
    def pieces(self) -> list[Piece]:
        found: list[Piece] = []
        for each in self.kids:
            found += [each] if isinstance(each, Piece) else each.pieces
        return found

    @property
    def pages(self) -> set[int]:
        return {each.page for each in self.pieces}

    @property
    def words(self) -> str:
        return " ".join(" ".join(each.words for each in self.pieces).split())

    @property
    def roles(self) -> list[str]:
        """The roles of the kids; "" is content."""
        return [each.role if isinstance(each, Node) else "" for each in self.kids]

    def text(self, key: str) -> str:
        return str(self.values.get(key, ""))

    def attribute(self, key: str) -> Any:
        owners = self.values.get("/A", {})
        for owner in [owners] if isinstance(owners, pikepdf.Dictionary) else owners:
            if key in owner:
                return owner[key]
        return None


class Tagged:
    """A finished PDF, read back."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.pdf = pikepdf.open(BytesIO(content))
        self.artifacts: list[Piece] = []
        self.unmarked: list[Piece] = []
        self._pieces: dict[tuple[int, int], list[Piece]] = {}
        self._pages = {page.objgen: number for number, page in enumerate(self.pdf.pages, 1)}
        with pypdfium2.PdfDocument(content) as document:
            for number, page in enumerate(document, 1):
                self._read_page(number, page)
        (root,) = self.pdf.Root.StructTreeRoot.K
        self.root = self._read_tag(root)

    def _read_page(self, number: int, page: Any) -> None:
        words = page.get_textpage()
        for thing in page.get_objects(max_depth=5):
            piece = Piece(number, _words(thing, words), thing.get_bounds())
            mcid = raw.FPDFPageObj_GetMarkedContentID(thing)
            marks = _marks(thing)
            if mcid >= 0:
                self._pieces.setdefault((number, mcid), []).append(piece)
            elif "Artifact" in marks:
                self.artifacts.append(piece)
            else:
                self.unmarked.append(piece)

    def _read_tag(self, values: pikepdf.Object, page: int = 0) -> Node:
        node = Node(str(values.S)[1:], values)
        page = self._pages[values.Pg.objgen] if "/Pg" in values else page
        kids = values.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                node.kids += self._pieces.get((page, kid), [])
            elif "/MCID" in kid:
                node.kids += self._pieces.get((self._pages[kid.Pg.objgen], int(kid.MCID)), [])
            elif "/Obj" in kid:
                node.links.append(kid.Obj)
            else:
                node.kids.append(self._read_tag(kid, page))
        return node


def _words(thing: Any, page: Any) -> str:
    if thing.type != raw.FPDF_PAGEOBJ_TEXT:
        return ""
    length = raw.FPDFTextObj_GetText(thing, page, None, 0)
    buffer = (c_ushort * length)()
    raw.FPDFTextObj_GetText(thing, page, buffer, length)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def _marks(thing: Any) -> list[str]:
    names = []
    for number in range(raw.FPDFPageObj_CountMarks(thing)):
        buffer = (c_ushort * 64)()
        mark = raw.FPDFPageObj_GetMark(thing, number)
        raw.FPDFPageObjMark_GetName(mark, buffer, 128, c_ulong())
        names.append(bytes(buffer).decode("utf-16-le").split("\0")[0])
    return names
