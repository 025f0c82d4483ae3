"""In which block of the leaflet each printed page begins."""

from collections.abc import Iterable, Sequence
from typing import Any

from publisher.backends.pdf.mend.marks import ATTRIBUTE
from publisher.document import Document, walk
from publisher.document.nodes import BlockNode
from publisher.markup import Element


def first_elements(pages: Iterable[Any]) -> tuple[int, ...]:
    """Of each of WeasyPrint's laid-out pages the number of the element that is shown first."""
    return tuple(_first(page._page_box) or 0 for page in pages)


def page_starts(
    document: Document, elements: Sequence[Element], first: Iterable[int]
) -> tuple[str, ...]:
    """Of each page the id of the last block that has begun where the page begins.

    `elements` are numbered from 0 in their order, and `first` are the numbers of those that pages
    begin with. A page that begins above the first block has that block's id.
    """
    blocks = [each.id for each in walk(document.blocks) if isinstance(each, BlockNode)]
    known = frozenset(blocks)
    begun, last = [], blocks[0] if blocks else ""
    for each in elements:
        name = each.get("id") or ""
        last = name if name in known else last
        begun.append(last)
    return tuple(begun[number] for number in first)


def _first(box: Any) -> int | None:
    """The number of the element of the first words or picture in a box."""
    box = getattr(box, "_box", box)  # an absolutely placed box comes in a wrapper
    kinds = {each.__name__ for each in type(box).__mro__}
    if "MarginBox" in kinds:
        return None
    if kinds & {"TextBox", "ReplacedBox"} and box.element is not None:
        # Decoration says nothing, and no tag tells of it.
        number = None if box.element.get("alt") == "" else box.element.get(ATTRIBUTE)
        return None if number is None else int(number)
    found = (_first(each) for each in getattr(box, "children", ()))
    return next((each for each in found if each is not None), None)
