"""Elements → an XHTML 1.0 document, which is what readers of DAISY 2.02 know."""

from typing import Any

from lxml import etree

from publisher.backends.daisy.about import Metas
from publisher.markup import E, Element

_XHTML = "http://www.w3.org/1999/xhtml"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NAMES: Any = {None: _XHTML}  # lxml-stubs: None is the name of the default
_DOCTYPE = (
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"'
    ' "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
)
_LATER = ("section", "header", "main", "nav", "figure", "figcaption")
"""Elements of HTML that XHTML 1.0 does not have; each becomes a `div` of that class."""
_IN_LINE = frozenset({"a", "abbr", "br", "dfn", "em", "img", "span", "strong"})


def xhtml_1(title: str, metas: Metas, body: Element, language: dict[str, str]) -> bytes:
    """A document (XHTML 1.0 Transitional) around a `body` with no namespace, which it takes over.

    `metas` are names and contents, `language` the attributes of the whole document.
    """
    page = etree.Element(f"{{{_XHTML}}}html", language, nsmap=_NAMES)
    head = E.head(
        E.meta({"http-equiv": "Content-type", "content": "text/html; charset=utf-8"}),
        E.title(title),
        E.link(rel="stylesheet", type="text/css", href="style.css"),
        *(E.meta(name=name, content=content) for name, content in metas),
    )
    page.extend([head, body])
    for each in page.iter("*"):
        _mend(each)
    page.set(_XML_LANG, page.get("lang", ""))
    etree.cleanup_namespaces(page)
    return etree.tostring(page, encoding="utf-8", xml_declaration=True, doctype=_DOCTYPE)


def _mend(element: Element) -> None:
    """Say in XHTML 1.0 what the element says."""
    name = str(element.tag)
    if name.startswith("{"):
        return
    if name in _LATER:
        element.set("class", f"{name} {element.get('class', '')}".strip())
        name = "div"
    for attribute in [str(each) for each in element.attrib]:
        if attribute == "role" or attribute.startswith("aria-"):
            del element.attrib[attribute]
    if language := element.get("lang"):
        element.set(_XML_LANG, language)
    if name not in _IN_LINE and not element.tail:
        # Words of two blocks must not run together for a player that takes only the text.
        element.tail = "\n"
    element.tag = f"{{{_XHTML}}}{name}"
