"""The way through the book: one tree, written as navigation document and for older readers."""

from collections.abc import Iterable
from dataclasses import dataclass

from publisher.backends.epub.content_document import EPUB_TYPE
from publisher.document import Document, places
from publisher.document.nodes import Block, Glossary, ReferenceList, Section
from publisher.document.text import plain_text
from publisher.markup import E, Element
from publisher.theme import Wording

COVER = "cover.xhtml"
LEAFLET = "leaflet.xhtml"

_DEEPEST = 4
"""The level of the deepest headings in the contents: three levels of sections."""


@dataclass(frozen=True, slots=True)
class Place:
    """A heading to go to."""

    label: str
    address: str
    children: tuple["Place", ...] = ()


def table_of_contents(document: Document, wording: Wording) -> tuple[Place, ...]:
    """The title and the sections, in reading order."""
    title = Place(document.metadata.title, f"{LEAFLET}#{places.TITLE}")
    return (title, *_places(document.blocks, wording))


def _places(blocks: Iterable[Block], wording: Wording) -> tuple[Place, ...]:
    return tuple(
        Place(
            plain_text(each.heading, wording).replace("\n", " "),
            f"{LEAFLET}#{each.id}",
            _places(each.children, wording),
        )
        for each in blocks
        if isinstance(each, Section) and each.level <= _DEEPEST
    )


def navigation_body(
    document: Document, wording: Wording, pages: int, *, has_cover_page: bool
) -> Element:
    """The body of the navigation document (EPUB 3.3, 7): contents, page list and landmarks.

    `pages` is how many pages the printed edition has, 0 where there is none.
    """
    landmarks = _landmarks(document, wording, has_cover_page=has_cover_page)
    return E.body(
        E.nav(
            E.h1(wording.contents_heading, id="toc-heading"),
            _list(table_of_contents(document, wording)),
            {EPUB_TYPE: "toc", "role": "doc-toc", "aria-labelledby": "toc-heading"},
            id="toc",
        ),
        E.nav(
            E.ol(
                *(
                    E.li(E.a(label, {EPUB_TYPE: kind}, href=address))
                    for kind, label, address in landmarks
                )
            ),
            {EPUB_TYPE: "landmarks", "hidden": "hidden"},
            id="landmarks",
        ),
        *([_page_list(pages, wording)] if pages else []),
    )


def _page_list(pages: int, wording: Wording) -> Element:
    """Where each page of the printed edition begins (EPUB 3.3, 7.4.3)."""
    entries = (
        E.li(E.a(str(page), href=f"{LEAFLET}#{places.print_page(page)}"))
        for page in range(1, pages + 1)
    )
    kind = {EPUB_TYPE: "page-list", "role": "doc-pagelist", "aria-label": wording.pages}
    return E.nav(E.ol(*entries), {**kind, "hidden": "hidden"}, id="page-list")


def _list(places: Iterable[Place]) -> Element:
    return E.ol(
        *(
            E.li(
                E.a(each.label, href=each.address),
                *([_list(each.children)] if each.children else []),
            )
            for each in places
        )
    )


def _landmarks(
    document: Document, wording: Wording, *, has_cover_page: bool
) -> Iterable[tuple[str, str, str]]:
    data = document.metadata
    if has_cover_page:
        cover = wording.cover_picture.format(title=data.title, publisher=data.publisher)
        yield "cover", cover, COVER
    yield "toc", wording.contents_heading, f"{LEAFLET}#{places.CONTENTS}"
    yield "bodymatter", data.title, LEAFLET
    for kind, name in ((Glossary, "glossary"), (ReferenceList, "bibliography")):
        for each in document.blocks:
            if isinstance(each, Section) and any(isinstance(one, kind) for one in each.children):
                yield name, plain_text(each.heading, wording), f"{LEAFLET}#{each.id}"
                break
