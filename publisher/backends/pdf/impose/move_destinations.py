"""Links and bookmarks: from places on pages to the same places on sheets."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from pikepdf import Array, Dictionary, NameTree, Object, Page, Pdf

from publisher.backends.pdf.impose.moved import Moved, Moves

_VIEWS = {
    "/XYZ": ("right", "up", ""),
    "/FitH": ("up",),
    "/FitBH": ("up",),
    "/FitV": ("right",),
    "/FitBV": ("right",),
    "/FitR": ("right", "up", "right", "up"),
}
"""Which way each number of a view is moved (ISO 32000-1, table 151)."""


def move_destinations(pdf: Pdf, pages: Sequence[Page], moves: Moves) -> None:
    """Move all annotations of the pages, and the goals of links, bookmarks and names."""
    root = pdf.Root
    if "/Dests" in root.get("/Names", Dictionary()):
        places = NameTree(root.Names.Dests)
        for name, place in list(places.items()):
            lead = _goals if isinstance(place, Dictionary) else _goal
            places[name] = lead(place, moves)
    for page in pages:
        for annotation in page.obj.get("/Annots", Array()):
            _move_annotation(annotation, moves[page.obj.objgen])
            _lead(annotation, moves)
    for bookmark in _bookmarks(root.get("/Outlines")):
        _lead(bookmark, moves)


def _move_annotation(annotation: Object, moved: Moved) -> None:
    for key in ("/Rect", "/QuadPoints"):
        if key in annotation:
            ways = (moved.right, moved.up) * (len(annotation[key]) // 2)
            annotation[key] = Array(
                [Decimal(str(each)) + way for each, way in zip(annotation[key], ways, strict=True)]
            )
    if "/P" in annotation:
        annotation.P = moved.sheet


def _lead(origin: Object, moves: Moves) -> None:
    """Move the goal of a link or bookmark; one that goes to a name is left as it is."""
    if isinstance(origin.get("/Dest"), Array):
        origin.Dest = _goal(origin.Dest, moves)
    if isinstance(origin.get("/A"), Dictionary):
        origin.A = _goals(origin.A, moves)


def _goals(holder: Object, moves: Moves) -> Dictionary:
    """An action or a named place with its goals moved: on a page (D) and in the tags (SD)."""
    moved = dict(holder.items())
    for key in ("/D", "/SD"):
        if isinstance(moved.get(key), Array):
            moved[key] = _goal(moved[key], moves)
    return Dictionary(moved)


def _goal(goal: Object, moves: Moves) -> Array:
    given: list[Any] = list(goal)
    target, view, *numbers = given
    is_page = target.objgen in moves
    page = target if is_page else target.get("/Pg")
    if page is None:
        return Array(given)
    moved = moves[page.objgen]
    steps = [getattr(moved, way) if way else Decimal(0) for way in _VIEWS.get(str(view), ())]
    shifted = [
        number if number is None or not step else Decimal(str(number)) + step
        for number, step in zip(numbers, steps, strict=False)
    ]
    return Array([moved.sheet if is_page else target, view, *shifted])


def _bookmarks(parent: Object | None) -> Iterator[Object]:
    """All bookmarks below one, in reading order."""
    each = parent.get("/First") if parent is not None else None
    while each is not None:
        yield each
        yield from _bookmarks(each)
        each = each.get("/Next")
