"""A finished web page, opened for the rules."""

from dataclasses import dataclass, field

from lxml import etree, html

from publisher.verify.checks.xhtml import Page, blocks_of, read_style
from publisher.verify.finished_file import FinishedFile


class UnreadableWebPage(Exception):
    """The file is no page."""


@dataclass(frozen=True)
class WebPage:
    """The page as a browser takes it, and the file as it is."""

    page: Page
    content: bytes = field(repr=False)


def open_web_page(file: FinishedFile) -> WebPage:
    """The page with its styles; raises `UnreadableWebPage`."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True)
    try:
        root = html.document_fromstring(file.content, parser=parser)
    except (etree.LxmlError, ValueError) as fault:
        raise UnreadableWebPage(str(fault)) from fault
    css = "\n".join(each.text or "" for each in root.iter("style"))
    return WebPage(
        Page(root, file.file_name, blocks_of(file.document), read_style(css)), file.content
    )
