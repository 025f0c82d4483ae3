"""Elements → a content document: XHTML as EPUB 3.3 asks for it."""

from typing import Any

from lxml import etree

from publisher.markup import E, Element

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
SSML_ALPHABET = "{http://www.w3.org/2001/10/synthesis}alphabet"
SSML_PH = "{http://www.w3.org/2001/10/synthesis}ph"
STYLE_SHEET = "style.css"
PRONUNCIATIONS = "pronunciations.pls"
PLS = "application/pls+xml"

_XHTML = "http://www.w3.org/1999/xhtml"
_NAMES: Any = {  # lxml-stubs: None is the name of the default
    None: _XHTML,
    "epub": "http://www.idpf.org/2007/ops",
    "ssml": "http://www.w3.org/2001/10/synthesis",
}
_VOID = frozenset({"br", "col", "hr", "img", "link", "meta"})
_IN_LINE = frozenset({"a", "abbr", "br", "dfn", "em", "img", "span", "strong"})


def content_document(title: str, body: Element, language: dict[str, str]) -> Element:
    """The document around a `body` made of elements with no namespace, which it takes over.

    `language` holds the attributes of the whole document (`lang`, `xml:lang`, `dir`).
    """
    page = etree.Element(f"{{{_XHTML}}}html", {**language, SSML_ALPHABET: "ipa"}, nsmap=_NAMES)
    page.append(
        E.head(
            E.meta(charset="utf-8"),
            E.title(title),
            E.link(rel="stylesheet", type="text/css", href=STYLE_SHEET),
        )
    )
    page.append(body)
    for each in page.iter("*"):
        if not each.tag.startswith("{"):
            if not len(each) and not each.text and each.tag not in _VOID:
                # A reader that takes this for HTML would not see the end of <span/>.
                each.text = ""
            if each.tag not in _IN_LINE and not each.tail:
                # Words of two blocks must not run together for a tool that takes only the text.
                each.tail = "\n"
            each.tag = f"{{{_XHTML}}}{each.tag}"
    etree.cleanup_namespaces(page, keep_ns_prefixes=["epub"])
    return page


def link_pronunciations(page: Element, language: str) -> None:
    """Tell a reading voice where the book keeps pronunciations of words of this language.

    EPUB 3 Text-to-Speech Enhancements 1.0, "pronunciation lexicons".
    """
    head = next(page.iter(f"{{{_XHTML}}}head"))
    link = {"rel": "pronunciation", "type": PLS, "href": PRONUNCIATIONS, "hreflang": language}
    etree.SubElement(head, f"{{{_XHTML}}}link", link)


def serialise(page: Element) -> bytes:
    """The bytes of a content document."""
    return etree.tostring(page, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE html>")
