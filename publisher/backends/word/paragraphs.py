"""Paragraphs with what stands in their own properties, the rest being the style's."""

from collections.abc import Iterable
from dataclasses import dataclass

from publisher.backends.word.xml import Element, on, tag, twips, w


@dataclass(frozen=True, slots=True)
class ListLabel:
    """The list that a paragraph is an item of, and its level from 0."""

    number: int
    level: int


def paragraph(
    style: str,
    content: Iterable[Element],
    *,
    label: ListLabel | None = None,
    left: float | None = None,
    keep_next: bool = False,
) -> Element:
    """A paragraph; `left` is an indent in points that stands in for the style's."""
    return w(
        "p",
        w(
            "pPr",
            w("pStyle", val=style),
            on(keep_next, "keepNext"),
            w("numPr", w("ilvl", val=label.level), w("numId", val=label.number)) if label else None,
            w("ind", left=twips(left)) if left is not None else None,
        ),
        *content,
    )


def style_of(element: Element) -> str:
    """The id of a paragraph's style."""
    found = own_property(element, "pStyle")
    return "Normal" if found is None else found.get(tag("w:val"), "Normal")


def own_property(element: Element, name: str) -> Element | None:
    """A property that a paragraph has of its own, besides those of its style."""
    # `find` with a path reads the path each time, and this is asked more than anything else.
    for properties in element.iterchildren(tag("w:pPr")):
        for found in properties.iterchildren(tag(f"w:{name}")):
            return found
    return None


def set_style(element: Element, style: str) -> None:
    """Give a paragraph another style."""
    properties = element[0]
    properties[0].set(tag("w:val"), style)


def set_property(element: Element, name: str, **attributes: object) -> None:
    """Set a property of a paragraph, adding to one that is there, in the schema's order."""
    properties = element[0]
    found = properties.find(tag(f"w:{name}"))
    if found is None:
        found = w(name)
        rank = _ORDER.index(name)
        place = sum(_ORDER.index(each.tag.partition("}")[2]) < rank for each in properties)
        properties.insert(place, found)
    for key, value in attributes.items():
        found.set(tag(f"w:{key}"), str(value))


def keep_together(elements: list[Element]) -> None:
    """Let every paragraph but those of the last element stay whole, on the page of the next."""
    for each in elements[:-1]:
        keep_with_next(each)


def keep_company(elements: Iterable[Element]) -> None:
    """Let each paragraph or row stay whole; one that is so already goes where the next one goes."""
    for each in elements:
        for found in each.iter(tag("w:p")):
            whole = found.find(f"{tag('w:pPr')}/{tag('w:keepLines')}")
            if whole is None or whole.get(tag("w:val")) == "0":
                set_property(found, "keepLines", val=1)
            else:
                set_property(found, "keepNext")


def keep_with_next(element: Element) -> None:
    """Let a paragraph, or those of a table row, stay whole on the page of what follows.

    Whole, because programs differ over where a paragraph may break that is kept with the next.
    """
    for found in element.iter(tag("w:p")):
        set_property(found, "keepNext")
        set_property(found, "keepLines")


_ORDER = (
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "numPr",
    "pBdr",
    "shd",
    "tabs",
    "bidi",
    "spacing",
    "ind",
    "jc",
    "outlineLvl",
)
"""CT_PPrBase (ECMA-376 part 1, 17.3.1.26)."""
