"""Making elements of WordprocessingML."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from functools import cache
from typing import Any

from lxml import etree

Element = etree._Element  # lxml has no public name for the type of its elements

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}

_MAIN = {"w": NAMESPACES["w"]}

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@cache
def tag(name: str) -> str:
    """The full name of an element or attribute, as in `tag("w:p")`."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(name: str, attributes: dict[str, Any], *children: Element | None) -> Element:
    """An element with qualified attributes; attributes and children that are None are left out."""
    return _made(name, attributes, children, NAMESPACES)


def _made(
    name: str,
    attributes: dict[str, Any],
    children: Iterable[Element | None],
    namespaces: Mapping[str, str],
) -> Element:
    said = {
        tag(key) if ":" in key else key: str(value)
        for key, value in attributes.items()
        if value is not None
    }
    made = etree.Element(tag(name), said, namespaces)
    made.extend(each for each in children if each is not None)
    return made


def with_all_namespaces(root: Element) -> Element:
    """A copy of a part's root that names every namespace once for all that stands in it."""
    said = {str(key): str(value) for key, value in root.items()}
    full = etree.Element(root.tag, said, NAMESPACES)
    full.extend(deepcopy(root))
    return full


def w(name: str, /, *children: Element | None, **attributes: Any) -> Element:
    """An element whose name and attributes stand in the main namespace (`w:`)."""
    said = {f"w:{key}": value for key, value in attributes.items()}
    # With one namespace in place of all an element is made in half of the time.
    return _made(f"w:{name}", said, children, _MAIN)


def run(words: str, *properties: Element | None) -> Element:
    """A run of text that keeps its spaces."""
    text = w("t")
    text.text = words
    text.set(XML_SPACE, "preserve")
    return w("r", run_properties(*properties), text)


def run_properties(*properties: Element | None) -> Element | None:
    """`w:rPr` with the properties that there are, or None."""
    found = [each for each in properties if each is not None]
    return w("rPr", *found) if found else None


def on(condition: bool, name: str) -> Element | None:
    """A switch such as `w:keepNext`, or None."""
    return w(name) if condition else None


def twips(points: float) -> int:
    """Twentieths of a point: lengths on the page."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Half points: sizes of letters."""
    return round(points * 2)


def eighths(points: float) -> int:
    """Eighths of a point: widths of borders, from a quarter of a point to 12 points."""
    return min(96, max(2, round(points * 8)))


def emu(points: float) -> int:
    """English metric units, 12,700 to the point: sizes of pictures."""
    return round(points * 12700)
