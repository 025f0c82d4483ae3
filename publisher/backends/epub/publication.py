"""Document → the parts of an EPUB publication, as ebooklib holds them."""

from collections.abc import Iterator
from itertools import chain
from uuid import NAMESPACE_URL, uuid5

from ebooklib import epub

from publisher.backends.epub.accessibility import Meta, accessibility_metadata
from publisher.backends.epub.content_document import (
    EPUB_TYPE,
    STYLE_SHEET,
    content_document,
    serialise,
)
from publisher.backends.epub.epub_writer import EpubWriter
from publisher.backends.epub.navigation import (
    COVER,
    LEAFLET,
    Place,
    navigation_body,
    table_of_contents,
)
from publisher.backends.protocol import Context
from publisher.document import Document, Metadata
from publisher.markup import E, page_fonts
from publisher.pictures import render_cover, with_fonts
from publisher.theme.fonts import FontFile

_COVER_PICTURE = "images/cover.png"
_COVER_SIZE = (1600, 2400)
_XHTML = "application/xhtml+xml"


def make_publication(document: Document, context: Context) -> epub.EpubBook:
    """Cover, leaflet, navigation, style, fonts and pictures, with metadata and reading order.

    The leaflet is one content document: a note that pops up has to stand in the document of its
    mark in some readers, and a leaflet is short. Raises `Problems` where the cover cannot be
    drawn.
    """
    data, wording, theme = document.metadata, context.wording, context.theme
    writer = EpubWriter(document, wording)
    language = writer.language(data.language)
    leaflet = content_document(data.title, writer.body(), language)
    fonts = {_font_address(each.face): each for each in page_fonts(leaflet, theme)}
    rules = "".join(each.rule(address) for address, each in fonts.items())
    style = rules + theme.style_sheet("epub")
    words = wording.cover_picture.format(title=data.title, publisher=data.publisher)
    picture = E.img({EPUB_TYPE: "cover", "role": "doc-cover"}, src=_COVER_PICTURE, alt=words)
    cover = content_document(words, E.body(picture, {"class": "cover"}), language)
    contents = content_document(
        wording.contents_heading, navigation_body(document, wording), language
    )

    book = epub.EpubBook()
    _describe(book, document, context)
    if language.get("dir"):
        book.set_direction(language["dir"])
    cover_item = _item("cover", COVER, _XHTML, serialise(cover))
    leaflet_item = _item("leaflet", LEAFLET, _XHTML, serialise(leaflet))
    navigation = epub.EpubNav()
    navigation.content = serialise(contents)
    cover_picture = epub.EpubCover("cover-picture", _COVER_PICTURE)
    cover_picture.content = render_cover(document, theme, wording, *_COVER_SIZE)
    items = [
        navigation,
        epub.EpubNcx(),
        cover_item,
        leaflet_item,
        _item("style", STYLE_SHEET, "text/css", style.encode()),
        cover_picture,
        *(
            _item(f"picture-{number}", address, each.media_type, with_fonts(each, theme).data)
            for number, (address, each) in enumerate(writer.pictures.items(), 1)
        ),
        *(
            _item(f"font-{number}", address, "font/woff2", each.data)
            for number, (address, each) in enumerate(fonts.items(), 1)
        ),
    ]
    for each in items:
        book.add_item(each)
    book.spine = [cover_item, leaflet_item]
    book.toc = _older_contents(table_of_contents(document, wording))
    return book


def _font_address(face: FontFile) -> str:
    return f"fonts/{face.family.replace(' ', '')}-{'Bold' if face.bold else 'Regular'}.woff2"


def _item(name: str, address: str, media_type: str, content: bytes) -> epub.EpubItem:
    return epub.EpubItem(name, address, media_type, content)


def _describe(book: epub.EpubBook, document: Document, context: Context) -> None:
    """The package metadata (EPUB 3.3, 5.5), with nothing of ebooklib's own."""
    data = document.metadata
    book.metadata.clear()
    book.set_identifier(publication_identifier(data))
    book.set_title(data.title)
    book.set_language(data.language)
    for number, author in enumerate(data.authors or (data.publisher,), 1):
        book.add_author(author, uid=f"creator-{number}")
    web_page = data.address_of(f"{data.id}.html")
    facts = [
        ("publisher", data.publisher),
        ("date", data.last_reviewed.isoformat()),
        ("description", data.summary),
        *(("subject", topic) for topic in data.topics),
        ("rights", data.licence),
        ("source", web_page),
    ]
    for name, value in facts:
        if value:
            book.add_metadata("DC", name, value)
    metas = chain(_edition(data), accessibility_metadata(document, context.wording))
    for name, value, further in metas:
        book.add_metadata("OPF", name, value, {"property": name, **further})
    generator = {"name": "generator", "content": f"publisher {context.version}"}
    book.add_metadata("OPF", "generator", "", generator)
    # The way in which EPUB 2 names the cover.
    book.add_metadata("OPF", "cover", "", {"name": "cover", "content": "cover-picture"})


def publication_identifier(data: Metadata) -> str:
    """A name that stays the same for an edition of a leaflet (RFC 9562, version 5)."""
    return uuid5(NAMESPACE_URL, f"{data.publisher}\n{data.id}\n{data.edition}").urn


def _edition(data: Metadata) -> Iterator[Meta]:
    yield "schema:bookEdition", data.edition, {}
    yield "dcterms:valid", data.next_review_due.isoformat(), {}
    if data.audience:
        yield "dcterms:audience", data.audience, {}


def _older_contents(places: tuple[Place, ...], prefix: str = "place") -> list[object]:
    """The contents as ebooklib takes them for the NCX, which readers of EPUB 2 know."""
    entries: list[object] = []
    for number, each in enumerate(places, 1):
        name = f"{prefix}-{number}"
        link = epub.Link(each.address, each.label, name)
        entries.append((link, _older_contents(each.children, name)) if each.children else link)
    return entries
