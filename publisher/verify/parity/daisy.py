"""The text of a talking book read back, as a player shows it."""

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from publisher.verify.parity.drafts import Drafts
from publisher.verify.parity.read_unit import ReadUnit
from publisher.verify.parity.xhtml import XhtmlReader

_TEXT = "content.html"
_CLASSES = frozenset({"figure", "figcaption", "section"})
_TICK_BOX = "tick-box"
_PAGE = "page-normal"


def read_daisy(content: bytes) -> tuple[ReadUnit, ...]:
    """The units of the book's text in the order of its elements.

    XHTML 1.0 tells by its classes what HTML has elements for. Raises `BadZipFile`, `KeyError` or
    `XMLSyntaxError` for a file that is no book.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    with ZipFile(BytesIO(content)) as book:
        root = etree.fromstring(book.read(_TEXT), parser)
    for each in root.iter("{*}div", "{*}span"):
        kind = (each.get("class") or "").partition(" ")[0]
        if kind in _CLASSES:
            each.tag = kind
        elif kind == _TICK_BOX:
            each.set("role", "img")
        elif kind == _PAGE:
            each.set("role", "doc-pagebreak")
            each.set("aria-label", each.text or "")
            each.text = None
    drafts = Drafts()
    XhtmlReader(drafts).read(root)
    return drafts.finished()
