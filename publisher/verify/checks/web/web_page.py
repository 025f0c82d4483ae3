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
    blocks, style = blocks_of(file.document), read_style(css)
    return WebPage(Page(root, file.file_name, blocks, style, _player(root)), file.content)


def _player(root: etree._Element) -> etree._Element | None:
    """The script behind the times of the words, on a page that has sound."""
    found = root.find(".//script[@id='page.timeline']")
    behind = None if found is None or root.find(".//audio") is None else found.getnext()
    return behind if behind is not None and behind.tag == "script" else None
