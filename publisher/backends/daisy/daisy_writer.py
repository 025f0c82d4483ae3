"""Document → the elements of a talking book's text."""

from collections.abc import Sequence
from pathlib import Path

from publisher.document import Document, Picture, places
from publisher.document.nodes import ListItem
from publisher.markup import Content, E, Element, XhtmlWriter, put_page_marks
from publisher.pictures import rasterise
from publisher.theme import Theme, Wording

PAGE = "page-normal"
"""The class of the number of a printed page in the body of a book."""

_SHARPNESS = 2
"""Pixels of a drawing for one of its own units."""


class DaisyWriter(XhtmlWriter):
    """Sentences have ids; the title is no level of its own; drawings become PNG.

    `pictures` are the pictures met so far, by their file name in the book. `cache` is a folder that
    remembers drawings that became pixels.
    """

    def __init__(
        self, document: Document, wording: Wording, theme: Theme, cache: Path | None = None
    ) -> None:
        super().__init__(document, wording, followed=True)
        self.pictures: dict[str, Picture] = {}
        self._theme, self._cache = theme, cache

    def body(self, print_pages: Sequence[str] = ()) -> Element:
        """Title, contents and leaflet, in the order in which they are read out.

        `print_pages` are those of the printed edition (see `backends.protocol.Context`).
        """
        masthead, contents = self.masthead(), self.contents()
        title = masthead.find("h1")
        title.set("class", "title")  # type: ignore[union-attr]  # it has one
        heading = contents.find("h2")
        if heading is not None:
            heading.tag = "h1"
        body = E.body(masthead, contents, self.main())
        if print_pages:
            put_page_marks(body, print_pages, _page_number)
            # The book has to begin with its title.
            title.addnext(_page_number(1))  # type: ignore[union-attr]
        return body

    def heading(self, level: int, *content: Content, name: str) -> Element:
        """A heading one level higher, as is the custom: level 1 leads from section to section."""
        return super().heading(level - 1, *content, name=name)

    def picture_source(self, picture: Picture) -> str:
        """The file in the book; the same picture twice is one file."""
        shown = picture
        if picture.is_svg:
            wide = round(picture.width * _SHARPNESS)
            shown = rasterise(picture, wide, self._theme, self._cache)
        for name, known in self.pictures.items():
            if known.data == shown.data:
                return name
        suffix = "png" if shown.media_type == "image/png" else "jpg"
        name = f"pic{len(self.pictures) + 1:03}.{suffix}"
        self.pictures[name] = shown
        return name

    def tick_box(self, node: ListItem) -> list[Content]:
        """The box before an item; its name is a title, because XHTML 1.0 has no labels."""
        if not node.tick_box:
            return []
        name = {"title": self.wording.tick_box}
        return [E.span({"class": "tick-box", **name, **self.own_language()}, "\N{BALLOT BOX}"), " "]


def _page_number(page: int) -> Element:
    """The number of a printed page, where it begins (DAISY 2.02, 2.1.7)."""
    number = E.span(str(page), {"class": PAGE}, id=places.print_page(page))
    # It must not run together with the words behind it.
    number.tail = " "
    return number
