"""Marks: how a tag in WeasyPrint's PDF is traced back to the HTML element that it came from.

WeasyPrint's tags say nothing about their elements: language, class, the halves of a paragraph that
a page break cut in two. But WeasyPrint writes each link as an annotation, tied to its tag. So,
before it writes, every box is made a link to a mark, as in "mark:12" for the twelfth element; the
reader of the tags (`read_tags`) takes the marks out again.
"""

from collections.abc import Iterable
from typing import Any

from publisher.markup import Element

ATTRIBUTE = "data-mark"
LEADER = "leader"
"""Stands for a pseudo-element where dots lead from words to a number."""
_SCHEME = "mark:"


def number_elements(root: Element) -> tuple[Element, ...]:
    """Give each element below `root`, and `root`, its number; returns them in that order."""
    elements = tuple(root.iter("*"))
    for number, element in enumerate(elements):
        element.set(ATTRIBUTE, str(number))
    return elements


def put_marks(pages: Iterable[Any]) -> None:
    """Replace the links of WeasyPrint's laid-out pages with marks, one for each box."""
    for page in pages:
        # The tree of boxes is private to WeasyPrint, so its version is pinned.
        page.links[:] = _marks(page._page_box)


def read_mark(address: str) -> tuple[int, str]:
    """The number of the element and the name of its pseudo-element, or an empty string."""
    number, _, pseudo = address.removeprefix(_SCHEME).partition("::")
    return int(number), pseudo


def _marks(
    box: Any,
) -> Iterable[tuple[str, str, tuple[float, float, float, float], Any]]:
    box = getattr(box, "_box", box)  # an absolutely placed box comes in a wrapper
    kinds = {each.__name__ for each in type(box).__mro__}
    if kinds & {"MarginBox", "TextBox"}:
        return
    number = box.element.get(ATTRIBUTE) if box.element is not None else None
    if number is not None and "LineBox" not in kinds:
        pseudo = LEADER if box.is_leader else (box.element_tag or "").partition("::")[2]
        address = f"{_SCHEME}{number}" + (f"::{pseudo}" if pseudo else "")
        x, y, width, height = box.hit_area()
        yield "external", address, (x, y, x + width, y + height), box
    for child in getattr(box, "children", ()):
        yield from _marks(child)
