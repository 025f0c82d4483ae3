"""Page numbers in laid-out text that are not those of the pages they lead to.

WeasyPrint 70 sets a contents list anew when a section moves, but looks for the list on the page
where it stood in the round before. When the list itself has moved, old numbers stay.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

_NUMBER = re.compile(r"\d+")


def wrong_page_numbers(pages: Iterable[Any]) -> dict[Any, int]:
    """Each link that shows a wrong page number behind its words, and the right number.

    `pages` are laid-out pages of WeasyPrint, the links elements of the tree that it was given.
    """
    pages = list(pages)
    where: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        for anchor in page.anchors:
            where.setdefault(anchor, number)
    shown: dict[Any, str] = {}
    for page in pages:
        for link, words in _behind_links(page._page_box):
            shown[link] = shown.get(link, "") + words
    right = {link: where.get(link.get("href", "")[1:]) for link in shown}
    return {
        link: number
        for link, number in right.items()
        if number and (found := _NUMBER.findall(shown[link])) and int(found[-1]) != number
    }


def _behind_links(box: Any) -> Iterator[tuple[Any, str]]:
    box = getattr(box, "_box", box)  # an absolutely placed box comes in a wrapper
    if box.element_tag == "a::after" and hasattr(box, "text"):
        yield box.element, box.text
    for each in getattr(box, "children", ()):
        yield from _behind_links(each)
