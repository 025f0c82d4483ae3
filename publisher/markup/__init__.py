"""Document → XHTML, for every format that is a kind of HTML."""

from publisher.markup.builder import Content, E, Element
from publisher.markup.page_fonts import PageFont, page_fonts
from publisher.markup.page_marks import put_page_marks
from publisher.markup.xhtml_writer import XhtmlWriter

__all__ = ["Content", "E", "Element", "PageFont", "XhtmlWriter", "page_fonts", "put_page_marks"]
