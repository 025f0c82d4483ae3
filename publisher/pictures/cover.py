"""The cover of a leaflet: the same for its e-books and its recordings."""

from base64 import b64encode
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree

from publisher.byte_cache import ByteCache, content_key
from publisher.document import Document
from publisher.document.text import shown_date
from publisher.markup import E, Element
from publisher.markup.inline_writer import InlineWriter
from publisher.pictures.cover_art import cover_art
from publisher.pictures.load_weasyprint import load_weasyprint
from publisher.pictures.theme_fonts import theme_fonts
from publisher.pictures.title_size import title_size
from publisher.theme import Theme, Wording

# Lengths are in hundredths of the width, which is a rem in styles/cover.css: the box that the
# title has there beside a publisher's name of one line, and its size in it.
_WIDTH = 84.0
_HEIGHTS = {"upright": 40.0, "square": 31.0}
_LARGEST, _SMALLEST = 24.0, 1.75


def render_cover(
    document: Document,
    theme: Theme,
    wording: Wording,
    width: int,
    height: int,
    cache: Path | None = None,
) -> bytes:
    """A PNG of `width` by `height` pixels with title, publisher, edition and review date.

    The design is for an upright page (2 to 3) and for a square one. The title is as large as it
    fits. The same document, theme and size give the same bytes; `cache` is a folder that
    remembers them. Raises `Problems` where a library of the system is missing.
    """
    shape = "upright" if height > width else "square"
    source = etree.tostring(_page(document, theme, wording, shape), method="html")
    style = (
        f"{theme.font_faces()}{theme.style_sheet('cover')}"
        # A point of the page becomes a pixel of the picture.
        f"@page{{size:{width}pt {height}pt}}html{{font-size:{width / 100}pt}}"
    )
    key = content_key("cover", version("weasyprint"), source.decode(), style)
    kept = ByteCache(cache)
    try:
        cover = kept.get(key)
        if cover is None:
            cover = _draw(_set(document.metadata.title, theme, shape, source.decode(), style))
            kept.put(key, cover)
    finally:
        kept.close()
    return cover


def _page(document: Document, theme: Theme, wording: Wording, shape: str) -> Element:
    data, art = document.metadata, cover_art(document, theme)
    drawing = f"data:{art.media_type};base64,{b64encode(art.data).decode()}"
    return E.html(
        E.body(
            E.p(data.publisher, {"class": "publisher"}),
            E.h1(data.title),
            E.p(
                E.span(f"{wording.edition_label} {data.edition}"),
                E.span(f"{wording.last_reviewed_label} {shown_date(data.last_reviewed, wording)}"),
                {"class": "edition"},
            ),
            E.div(E.img(src=drawing, alt=""), {"class": "picture"}),
            {"class": shape},
        ),
        InlineWriter(wording).language(data.language),
    )


def _set(title: str, theme: Theme, shape: str, source: str, style: str) -> bytes:
    """The cover as a PDF of one page, unless no size is small enough for that."""
    size = title_size(
        title,
        theme,
        width=_WIDTH,
        height=_HEIGHTS[shape],
        largest=_LARGEST,
        smallest=_SMALLEST,
    )
    while True:
        sheet = _lay_out(source, f"{style}h1{{font-size:{size:g}rem}}", theme)
        if len(sheet.pages) == 1 or size <= _SMALLEST:
            return bytes(sheet.write_pdf())
        # The name of the publisher takes more than its line.
        size *= 0.9


def _lay_out(source: str, style: str, theme: Theme) -> Any:
    weasyprint, fonts = load_weasyprint(), theme_fonts(theme)
    sheet = weasyprint.CSS(string=style, font_config=fonts)
    return weasyprint.HTML(string=source).render(stylesheets=[sheet], font_config=fonts)


def _draw(pdf: bytes) -> bytes:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as sheets, BytesIO() as buffer:
        sheets[0].render(scale=1).to_pil().save(buffer, "PNG")
        return buffer.getvalue()
