"""The web page read back, as a browser would take it."""

from lxml import html

from publisher.verify.parity.drafts import Drafts
from publisher.verify.parity.read_unit import ReadUnit
from publisher.verify.parity.xhtml import XhtmlReader


def read_web(content: bytes) -> tuple[ReadUnit, ...]:
    """The units of a page in the order of its elements. Raises `ValueError` for no page."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    root = html.document_fromstring(content, parser=parser)
    drafts = Drafts()
    XhtmlReader(drafts).read(root)
    return drafts.finished()
