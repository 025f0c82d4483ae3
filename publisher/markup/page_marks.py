"""Marks in a page where the pages of the printed edition begin."""

from collections.abc import Callable, Sequence
from itertools import groupby

from publisher.markup.builder import Element

_IN_LINE = "span"
_ITEMS = frozenset(("dd", "dt", "li"))
_LISTS = frozenset(("dl", "ol", "ul"))


def put_page_marks(
    body: Element, print_pages: Sequence[str], mark: Callable[[int], Element]
) -> None:
    """Put a mark before the block in which each printed page begins, from page 2 on.

    `print_pages` has the id of that block for each page. A list holds nothing but items, so a mark
    of an item stands at its beginning if it is a `span`, and else at the end of the item before
    or above the list. Raises `KeyError` for a block that is not in `body`.
    """
    elements = {each.get("id"): each for each in body.iter("*")}
    pages = enumerate(print_pages[1:], 2)
    for block, begun in groupby(pages, key=lambda each: each[1]):
        marks = [mark(page) for page, _ in begun]
        element = elements[block]
        if marks[0].tag != _IN_LINE:
            _put_between(element, marks)
        elif element.tag in _ITEMS:
            marks[-1].tail = f"{marks[-1].tail or ''}{element.text or ''}"
            element.text = None
            element[:0] = marks
        else:
            _put_before(element, marks)


def _put_between(element: Element, marks: Sequence[Element]) -> None:
    """Put marks that are blocks before an element, or where a block may stand before it."""
    while _is_first(element):
        element = element.getparent()  # type: ignore[assignment]  # it has one
    before = element.getprevious()
    if element.tag in _ITEMS and before is not None:
        before.extend(marks)
    else:
        _put_before(element, marks)


def _is_first(element: Element) -> bool:
    """Whether an element is the first thing in its list or item, or in what only groups it."""
    parent = element.getparent()
    if parent is None or element.getprevious() is not None or (parent.text or "").strip():
        return False
    return parent.tag in _LISTS | _ITEMS or (parent.tag == "div" and not parent.get("id"))


def _put_before(element: Element, marks: Sequence[Element]) -> None:
    for each in marks:
        element.addprevious(each)
