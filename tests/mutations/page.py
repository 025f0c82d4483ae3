"""A page of XHTML or HTML opened for planting a defect."""

from collections.abc import Iterator

from lxml import etree, html

from tests.mutations.words import find_words, swapped

XHTML = "http://www.w3.org/1999/xhtml"
EPUB = "http://www.idpf.org/2007/ops"
_XML = "http://www.w3.org/XML/1998/namespace"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


class Page:
    """The elements of a page by their names, with or without XHTML's namespace."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root

    @classmethod
    def of_xhtml(cls, content: bytes) -> "Page":
        """A content document of an EPUB."""
        return cls(etree.fromstring(content, _PARSER))

    @classmethod
    def of_html(cls, content: bytes) -> "Page":
        """A web page."""
        return cls(html.document_fromstring(content.decode()))

    def xhtml(self) -> bytes:
        """The page as a content document of an EPUB."""
        return etree.tostring(
            self.root, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE html>"
        )

    def html(self) -> bytes:
        """The page as a web page."""
        return html.tostring(self.root, encoding="unicode", doctype="<!DOCTYPE html>").encode()

    def all(self, name: str, words: str = "") -> Iterator[etree._Element]:
        """Elements of a name in document order that hold these words, alternatives included."""
        for each in self.root.iter(f"{{*}}{name}"):
            said = f"{''.join(each.itertext())} {each.get('alt', '')}"
            if find_words(words, said):
                yield each

    def one(self, name: str, words: str = "", /, **attributes: str) -> etree._Element:
        """The first element of a name with these attributes, or the innermost with these words."""
        for each in self.all(name, words):
            if attributes.items() <= dict(each.attrib).items():
                inner = [every for every in Page(each).all(name, words) if every is not each]
                return inner[0] if inner and not attributes else each
        raise ValueError(f"no {name} says “{words}”")

    def body(self) -> etree._Element:
        """What is shown of the page."""
        return self.one("body")

    def new(self, name: str, words: str | None = None, **attributes: str) -> etree._Element:
        """An element for this page, to be put somewhere in it."""
        namespace = etree.QName(self.root).namespace
        made = self.root.makeelement(f"{{{namespace}}}{name}" if namespace else name, attributes)
        made.text = words
        return made

    def rename(self, element: etree._Element, name: str) -> None:
        """Turn an element into one of another name."""
        element.tag = self.new(name).tag

    def rewrite(self, old: str, new: str) -> None:
        """Put other words in the place of the first such words in the leaflet itself."""
        for each in self.one("main").iter():
            for part in ("text", "tail"):
                before = getattr(each, part) or ""
                after = swapped(before, old, new)
                if after != before:
                    setattr(each, part, after)
                    return
        raise ValueError(f"the page does not say “{old}”")


def remove(element: etree._Element) -> None:
    """Take an element out with all that stands in it, and leave what follows it."""
    parent, before = element.getparent(), element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def swap(one: etree._Element, other: etree._Element) -> None:
    """Let two siblings stand in each other's places."""
    parent = one.getparent()
    one.tail, other.tail = other.tail, one.tail
    turned = {one: other, other: one}
    parent[:] = [turned.get(each, each) for each in parent]


def drop_language(element: etree._Element) -> None:
    """Take an element's language away."""
    for name in ("lang", f"{{{_XML}}}lang"):
        element.attrib.pop(name, None)


def set_language(element: etree._Element, language: str) -> None:
    """Give an element another language, however it is written there."""
    for name in ("lang", f"{{{_XML}}}lang"):
        if name in element.attrib:
            element.set(name, language)
