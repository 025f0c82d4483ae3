"""Names in the XML of a Word file."""

from collections.abc import Mapping

from lxml import etree

Element = etree._Element  # lxml has no public name for the type of its elements

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"

Properties = Mapping[str, Element]
"""Properties of a paragraph or run by their local names."""

_OF_MANY_PARTS = frozenset(("spacing", "ind", "lang"))
_OFF = frozenset(("0", "false", "off", "none"))


def value(element: Element, name: str = "val") -> str:
    """An attribute in the main namespace; empty where there is none."""
    return element.get(W + name, "")


def is_on(element: Element | None) -> bool:
    """Whether a switch such as `w:b` is there and not turned off (ST_OnOff)."""
    return element is not None and value(element) not in _OFF


def child(element: Element | None, *path: str) -> Element | None:
    """The element at a path of names in the main namespace."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def values(element: Element | None) -> Properties:
    """The children of a properties element by their local names."""
    if element is None:
        return {}
    return {each.tag.rpartition("}")[2]: each for each in element.iterchildren("*")}


def merged(*properties: Properties) -> Properties:
    """Properties with those that later ones say otherwise.

    Of spaces, indents and languages each attribute counts for itself.
    """
    found: dict[str, Element] = {}
    for each in properties:
        for name, element in each.items():
            if name in _OF_MANY_PARTS and name in found:
                both = etree.Element(element.tag)
                both.attrib.update(found[name].attrib)
                both.attrib.update(element.attrib)
                found[name] = both
            else:
                found[name] = element
    return found
