"""The structure tree: from marked content of pages to that of sheets (ISO 32000-1, 14.7)."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from pikepdf import Array, Dictionary, NumberTree, Object, Page, Pdf

from publisher.backends.pdf.impose.moved import Moved, Moves


def move_tags(pdf: Pdf, pages: Sequence[Page], moves: Moves) -> None:
    """Let every tag hold what it held before, in the same reading order."""
    tree = pdf.Root.get("/StructTreeRoot")
    if tree is None:
        return
    for each in _kids(tree):
        _move_tag(each, None, moves)
    _move_parents(pdf, tree, pages, moves)


def _move_tag(tag: Object, page: Object | None, moves: Moves) -> Moved | None:
    """Move a tag and all below it; where the first of its contents went."""
    page = tag.get("/Pg", page)
    moved = moves[page.objgen] if page is not None else None
    first: Moved | None = None
    kids: list[Any] = []
    for kid in _kids(tag):
        if isinstance(kid, int):
            assert moved is not None, "marked content has a page"
            kids.append(kid + moved.marks)
            first = first or moved
        elif "/S" in kid:
            within = _move_tag(kid, page, moves)
            first = first or within
            kids.append(kid)
        else:
            on = moves[kid.Pg.objgen] if "/Pg" in kid else moved
            kids.append(_moved_reference(kid, on))
            first = first or on
    if "/Pg" in tag and moved is not None:
        tag.Pg = moved.sheet
    if kids:
        tag.K = Array(kids)
    if "/A" in tag and first is not None:
        tag.A = _moved_attributes(tag.A, first)
    return first


def _moved_reference(kid: Object, moved: Moved | None) -> Dictionary:
    """A reference to marked content (MCR) or to an annotation (OBJR)."""
    values: dict[str, Any] = dict(kid.items())
    if moved is not None:
        if "/Pg" in values:
            values["/Pg"] = moved.sheet
        # What stands in a form XObject is numbered there.
        if "/MCID" in values and "/Stm" not in values:
            values["/MCID"] = int(values["/MCID"]) + moved.marks
    return Dictionary(values)


def _moved_attributes(attributes: Object, moved: Moved) -> Object:
    """Attributes with their box (BBox, ISO 32000-1, 14.8.5.4.3) on the sheet."""
    if isinstance(attributes, Array):
        return Array([_moved_attributes(each, moved) for each in attributes])
    if not isinstance(attributes, Dictionary) or "/BBox" not in attributes:
        return attributes
    ways = (moved.right, moved.up) * 2
    box = [Decimal(str(each)) + way for each, way in zip(attributes.BBox, ways, strict=True)]
    return Dictionary({**dict(attributes.items()), "/BBox": Array(box)})


def _move_parents(pdf: Pdf, tree: Object, pages: Sequence[Page], moves: Moves) -> None:
    """Number the tree of parents by sheets; annotations keep their numbers."""
    parents: dict[int, Any] = dict(NumberTree(tree.ParentTree).items())
    held: dict[int, list[Any]] = {}
    for page in pages:
        if "/StructParents" in page.obj:
            moved = moves[page.obj.objgen]
            on_sheet = held.setdefault(int(moved.sheet.StructParents), [])
            of_page = list(parents.pop(int(page.obj.StructParents)))
            end = moved.marks + len(of_page)
            on_sheet += [None] * (end - len(on_sheet))
            on_sheet[moved.marks : end] = of_page
    parents |= {number: pdf.make_indirect(Array(each)) for number, each in held.items()}
    numbers = [each for number in sorted(parents) for each in (number, parents[number])]
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))


def _kids(tag: Object) -> list[Any]:
    held = tag.get("/K")
    if held is None:
        return []
    return list(held) if isinstance(held, Array) else [held]
