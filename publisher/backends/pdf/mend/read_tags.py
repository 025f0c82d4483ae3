"""WeasyPrint's tags → a tree of tags that follows the HTML."""

from collections.abc import Sequence
from typing import Any

import pikepdf

from publisher.backends.pdf.mend.artifacts import LAYOUT
from publisher.backends.pdf.mend.marks import LEADER, read_mark
from publisher.backends.pdf.mend.roles import role_of
from publisher.backends.pdf.mend.tag import Area, Content, Tag, TagTree
from publisher.markup import Element


def read_tags(pdf: pikepdf.Pdf, elements: Sequence[Element]) -> TagTree:
    """The tags of a file that was written with marks for `elements`, of which the first is body.

    Pieces of one element, which a line or a page ended, become one tag again. What WeasyPrint
    keeps outside its tree, the text in page margins, stays outside; dots that lead to a number are
    decoration.
    """
    reader = _Reader(pdf, elements)
    tags = reader.read(pdf.Root.StructTreeRoot)
    decoration = dict.fromkeys(reader.leaders.contents(), LAYOUT)
    return TagTree(tags, _destinations(pdf), decoration)


class _Reader:
    def __init__(self, pdf: pikepdf.Pdf, elements: Sequence[Element]) -> None:
        self._elements = elements
        self._numbers = {element: number for number, element in enumerate(elements)}
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._tags: dict[Element, Tag] = {}
        self._labels: dict[Element, Tag] = {}
        self._latest: dict[Tag, int] = {}
        self.leaders = Tag("")

    def read(self, tree: pikepdf.Object) -> Tag:
        root = self._tag(self._elements[0])
        for each in tree.K:
            self._visit(each, root, 0)
        return root

    def _visit(self, node: pikepdf.Object, holder: Tag, page: int) -> None:
        kids: list[Any] = list(node.get("/K", ()))
        page = self._pages[node.Pg.objgen] if "/Pg" in node else page
        for kid in kids:
            if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid:
                holder = self._marked(kid.Obj, holder, page)
                break
        for kid in kids:
            if isinstance(kid, int):
                holder.kids.append(Content(page, kid))
            elif "/Obj" not in kid:
                self._visit(kid, holder, page)

    def _marked(self, annotation: pikepdf.Object, holder: Tag, page: int) -> Tag:
        number, pseudo = read_mark(str(annotation.A.URI))
        if pseudo == LEADER:
            return self.leaders
        element = self._elements[number]
        tag = self._tag(element)
        if element.tag == "li" and pseudo in ("marker", "before"):
            return self._label(element, tag)
        if not pseudo and tag is not holder:
            tag.areas.append(Area(page, annotation))
        return tag

    def _tag(self, element: Element) -> Tag:
        if element not in self._tags:
            tag = self._tags[element] = Tag(role_of(element), element)
            parent = element.getparent()
            if element is not self._elements[0] and parent is not None:
                self._place(tag, self._tag(parent))
        return self._tags[element]

    def _place(self, tag: Tag, parent: Tag) -> None:
        """Put a tag where its element stands: WeasyPrint moves a list in a list behind its item."""
        number = self._number(tag)
        if number > self._latest.get(parent, -1):
            self._latest[parent] = number
            parent.kids.append(tag)
            return
        later = (at for at, kid in enumerate(parent.kids) if self._number(kid) > number)
        parent.kids.insert(next(later, len(parent.kids)), tag)

    def _number(self, kid: Tag | Content) -> int:
        if isinstance(kid, Content) or kid.element is None:
            return -1
        return self._numbers[kid.element]

    def _label(self, element: Element, item: Tag) -> Tag:
        if element not in self._labels:
            self._labels[element] = Tag("Lbl")
            item.kids.insert(0, self._labels[element])
        return self._labels[element]


def _destinations(pdf: pikepdf.Pdf) -> dict[str, int]:
    if "/Names" not in pdf.Root or "/Dests" not in pdf.Root.Names:
        return {}
    names = list(pdf.Root.Names.Dests.Names)
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    return {
        str(name): pages[place[0].objgen]
        for name, place in zip(names[::2], names[1::2], strict=True)
    }
