"""Spaces before an element, parted from the words before them, so that lines break as they should.

WeasyPrint 70 looks for the last place in a text where a line may break by making it one pixel
narrower. Pango lets a space at the end of the text hang over, so that a text that is too long by
less than this space breaks behind its first word. A space in an element of its own cannot do that.
"""

from publisher.markup import E, Element

_INLINE = ("a", "abbr", "cite", "dfn", "em", "span", "strong")
_SPACES = " \n\N{NO-BREAK SPACE}"


def part_spaces(body: Element) -> None:
    """Put the space that ends a text before an element into an element that has no meaning."""
    for each in list(body.iter(*_INLINE)):
        parent, before = each.getparent(), each.getprevious()
        if parent is None:
            continue
        words = (parent.text if before is None else before.tail) or ""
        if len(words) < 2 or words[-1] not in _SPACES:
            continue
        if before is None:
            parent.text = words[:-1]
        else:
            before.tail = words[:-1]
        parent.insert(parent.index(each), E.span(words[-1]))
