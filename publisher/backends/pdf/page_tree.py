"""The page's HTML as WeasyPrint wants it."""

from xml.etree import ElementTree as ET

import weasyprint
from cssselect2 import ElementWrapper
from lxml import etree
from weasyprint.urls import URLFetcher

from publisher.markup import Element


class PageTree(weasyprint.HTML):  # type: ignore[misc]  # weasyprint has no types
    """A document that is a tree already, so that it is not written as text and parsed again.

    The parser of HTML is written in Python and takes as long as all styles. What it would find is
    the same tree: the elements have no namespace, and none stands where HTML does not allow it.
    """

    def __init__(self, html: Element, fetcher: URLFetcher) -> None:
        # Not what it derives from does, which parses; the attributes are private to version 70.
        self.base_url = None
        self.url_fetcher = fetcher
        self.media_type = "print"
        written = etree.tostring(html, encoding="utf-8")
        tree = ET.fromstring(written)  # noqa: S314  # nobody else wrote it
        self.wrapper_element = ElementWrapper.from_html_root(tree, content_language=None)
        self.etree_element = self.wrapper_element.etree_element
