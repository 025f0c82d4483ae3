"""Document → the parts of an EPUB publication, as ebooklib holds them."""

from collections.abc import Iterator
from itertools import chain
from uuid import NAMESPACE_URL, uuid5

from ebooklib import epub

from publisher.backends.epub.accessibility import Meta, accessibility_metadata
from publisher.backends.epub.content_document import (
    EPUB_TYPE,
    PLS,
    PRONUNCIATIONS,
    STYLE_SHEET,
    content_document,
    link_pronunciations,
    serialise,
)
from publisher.backends.epub.epub_writer import EpubWriter
from publisher.backends.epub.media_overlay import clock, media_overlay
from publisher.backends.epub.narration import SOUND, Narration
from publisher.backends.epub.navigation import (
    COVER,
    LEAFLET,
    Place,
    navigation_body,
    table_of_contents,
)
from publisher.backends.epub.pronunciations import pronunciations
from publisher.backends.protocol import Context
from publisher.document import Document, Metadata
from publisher.markup import E, page_fonts
from publisher.pictures import render_cover, with_fonts
from publisher.speech.pronunciation_lexicon import write_pls
from publisher.theme import Wording
from publisher.theme.fonts import FontFile

_COVER_PICTURE = "images/cover.png"
_COVER_SIZE = (1600, 2400)
_OVERLAY = "overlay"
_XHTML = "application/xhtml+xml"
_ACTIVE = "-epub-media-overlay-active"
"""Words that are being read. There is no class for a page that is being played: to dim the rest of
it would take contrast from it."""


def make_publication(
    document: Document, context: Context, narration: Narration | None = None
) -> epub.EpubBook:
    """Cover, leaflet, navigation, style, fonts and pictures, with metadata and reading order.

    With a `narration` the book reads itself aloud. The leaflet is one content document: a note
    that pops up has to stand in the document of its mark in some readers, and a leaflet is short.
    Raises `Problems` where the cover cannot be drawn.
    """
    data, wording, theme = document.metadata, context.wording, context.theme
    pages = context.print_pages
    writer = EpubWriter(document, wording, pages, followed=narration is not None)
    language = writer.language(data.language)
    leaflet = content_document(data.title, writer.body(), language)
    spoken = pronunciations(leaflet, data.language)
    if spoken:
        link_pronunciations(leaflet, data.language)
    fonts = {_font_address(each.face): each for each in page_fonts(leaflet, theme, context.cache)}
    rules = "".join(each.rule(address) for address, each in fonts.items())
    style = rules + theme.style_sheet("epub")
    # Every page that is read aloud has to be voiced, so a book that reads itself aloud begins with
    # the title in words; reading programs show its cover on the shelf.
    has_cover_page = narration is None
    navigation = epub.EpubNav()
    navigation.content = serialise(
        content_document(
            wording.contents_heading,
            navigation_body(document, wording, len(pages), has_cover_page=has_cover_page),
            language,
        )
    )
    cover_picture = epub.EpubCover("cover-picture", _COVER_PICTURE)
    cache = context.cache
    cover_picture.content = render_cover(document, theme, wording, *_COVER_SIZE, cache)
    leaflet_item = _item("leaflet", LEAFLET, _XHTML, serialise(leaflet))
    spine = [*([_cover(data, wording, language)] if has_cover_page else []), leaflet_item]

    book = epub.EpubBook()
    _describe(book, document, context, narration, has_pronunciations=bool(spoken))
    if language.get("dir"):
        book.set_direction(language["dir"])
    items = [
        navigation,
        epub.EpubNcx(),
        *spine,
        _item("style", STYLE_SHEET, "text/css", style.encode()),
        cover_picture,
        *(
            _item(
                f"picture-{number}", address, each.media_type, with_fonts(each, theme, cache).data
            )
            for number, (address, each) in enumerate(writer.pictures.items(), 1)
        ),
        *(
            _item(f"font-{number}", address, "font/woff2", each.data)
            for number, (address, each) in enumerate(fonts.items(), 1)
        ),
    ]
    if spoken:
        words = write_pls(spoken, data.language)
        items.append(_item("pronunciations", PRONUNCIATIONS, PLS, words))
    if narration:
        leaflet_item.media_overlay = _OVERLAY
        overlay = media_overlay(leaflet, LEAFLET, narration.clips)
        items.append(_item(_OVERLAY, "leaflet.smil", "application/smil+xml", overlay))
        items.append(_item("sound", SOUND, "audio/mpeg", narration.sound))
    for each in items:
        book.add_item(each)
    book.spine = spine
    book.toc = _older_contents(table_of_contents(document, wording))
    return book


def _cover(data: Metadata, wording: Wording, language: dict[str, str]) -> epub.EpubItem:
    """The page of the cover."""
    words = wording.cover_picture.format(title=data.title, publisher=data.publisher)
    picture = E.img({EPUB_TYPE: "cover", "role": "doc-cover"}, src=_COVER_PICTURE, alt=words)
    page = content_document(words, E.body(picture, {"class": "cover"}), language)
    return _item("cover", COVER, _XHTML, serialise(page))


def _font_address(face: FontFile) -> str:
    return f"fonts/{face.family.replace(' ', '')}-{'Bold' if face.bold else 'Regular'}.woff2"


def _item(name: str, address: str, media_type: str, content: bytes) -> epub.EpubItem:
    return epub.EpubItem(name, address, media_type, content)


def _describe(
    book: epub.EpubBook,
    document: Document,
    context: Context,
    narration: Narration | None,
    *,
    has_pronunciations: bool,
) -> None:
    """The package metadata (EPUB 3.3, 5.5), with nothing of ebooklib's own."""
    data = document.metadata
    book.metadata.clear()
    book.set_identifier(publication_identifier(data, "" if narration is None else "narrated"))
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
    metas = chain(
        _edition(document),
        accessibility_metadata(
            document,
            context.wording,
            is_narrated=narration is not None,
            has_pronunciations=has_pronunciations,
            has_pages=bool(context.print_pages),
        ),
        _page_source(document, context),
        _spoken(narration) if narration else (),
    )
    for name, value, further in metas:
        book.add_metadata("OPF", name, value, {"property": name, **further})
    generator = {"name": "generator", "content": f"publisher {context.version}"}
    book.add_metadata("OPF", "generator", "", generator)
    # The way in which EPUB 2 names the cover.
    book.add_metadata("OPF", "cover", "", {"name": "cover", "content": "cover-picture"})


def publication_identifier(data: Metadata, kind: str = "") -> str:
    """A name that stays the same for an edition of a leaflet (RFC 9562, version 5).

    `kind` tells books of one edition apart.
    """
    parts = (data.publisher, data.id, data.edition, *([kind] if kind else []))
    return uuid5(NAMESPACE_URL, "\n".join(parts)).urn


def _edition(document: Document) -> Iterator[Meta]:
    data = document.metadata
    yield "schema:bookEdition", data.edition, {}
    yield "schema:version", document.edition_code, {}
    yield "dcterms:valid", data.next_review_due.isoformat(), {}
    if data.audience:
        yield "dcterms:audience", data.audience, {}


def _page_source(document: Document, context: Context) -> Iterator[Meta]:
    """Whose page numbers the book has (EPUB Accessibility 1.1, 3.3.1).

    The printed edition has no ISBN, but a code that is printed in it.
    """
    if context.print_pages:
        wording = context.wording
        code = f"{wording.edition_code_label}: {document.edition_code}"
        yield "pageBreakSource", f"{wording.format_pdf}. {code}. {document.metadata.title}", {}


def _spoken(narration: Narration) -> Iterator[Meta]:
    """How long the book is read aloud, by whom, and how its words are marked (EPUB 3.3, 9.3.5)."""
    length = clock(narration.milliseconds)
    yield "media:duration", length, {"refines": f"#{_OVERLAY}"}
    yield "media:duration", length, {}
    yield "media:narrator", narration.narrator, {}
    yield "media:active-class", _ACTIVE, {}


def _older_contents(places: tuple[Place, ...], prefix: str = "place") -> list[object]:
    """The contents as ebooklib takes them for the NCX, which readers of EPUB 2 know."""
    entries: list[object] = []
    for number, each in enumerate(places, 1):
        name = f"{prefix}-{number}"
        link = epub.Link(each.address, each.label, name)
        entries.append((link, _older_contents(each.children, name)) if each.children else link)
    return entries
