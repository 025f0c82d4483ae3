"""The cover of a leaflet: the same for its e-books and its recordings."""

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
from publisher.pictures.load_weasyprint import load_weasyprint
from publisher.theme import Theme, Wording

# Lengths are in hundredths of the width, which is a rem in styles/cover.css.
_TITLE_SIZES = (13.0, 11.5, 10.0, 8.75, 7.5, 6.5, 5.5, 4.5, 3.5, 2.5, 1.75)
_LINE = 84.0

# A pair of leaves on a stalk, the right one a page with lines of text: a leaflet.
_LEAF_BOX = "0 0 100 82"
_LEAVES = "M49 60 C20 60 2 42 2 4 C34 4 49 27 49 60 Z M51 60 C51 27 66 4 98 4 C98 42 80 60 51 60 Z"
_STALK = "M50 56 V84"
_LINES = "M67 21 H92 M60 33 H89 M57 45 H81"


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
    page = _page(document, theme, wording, "upright" if height > width else "square")
    source = etree.tostring(page, method="html", encoding="unicode")
    style = theme.font_faces() + theme.style_sheet("cover")
    key = content_key("cover", version("weasyprint"), source, style, width, height)
    kept = ByteCache(cache)
    try:
        cover = kept.get(key)
        if cover is None:
            cover = _render(document, theme, source, style, (width, height))
            kept.put(key, cover)
    finally:
        kept.close()
    return cover


def _render(
    document: Document, theme: Theme, source: str, style: str, size: tuple[int, int]
) -> bytes:
    widest = _widest_word(document.metadata.title, theme)
    for title in _TITLE_SIZES:
        if title * widest > _LINE and title > _TITLE_SIZES[-1]:
            continue
        sheet = _lay_out(source, style, size, title)
        if len(sheet.pages) == 1:
            break
    return _draw(sheet.write_pdf())


def _page(document: Document, theme: Theme, wording: Wording, shape: str) -> Element:
    data = document.metadata
    return E.html(
        E.body(
            E.p(data.publisher, {"class": "publisher"}),
            E.h1(data.title),
            E.p(
                E.span(f"{wording.edition_label} {data.edition}"),
                E.span(f"{wording.last_reviewed_label} {shown_date(data.last_reviewed, wording)}"),
                {"class": "edition"},
            ),
            E.div(_leaf(theme), {"class": "picture"}),
            {"class": shape},
        ),
        InlineWriter(wording).language(data.language),
    )


def _leaf(theme: Theme) -> Element:
    colours = theme.tokens.colours
    line = {"stroke-width": "4", "stroke-linecap": "round", "fill": "none"}
    return E.svg(
        E.path(d=_LEAVES, fill=colours.brand),
        E.path(line, d=_STALK, stroke=colours.brand),
        E.path(line, d=_LINES, stroke=colours.brand_tint),
        {"class": "leaf", "xmlns": "http://www.w3.org/2000/svg", "viewBox": _LEAF_BOX},
    )


def _lay_out(source: str, style: str, size: tuple[int, int], title: float) -> Any:
    weasyprint = load_weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    width, height = size
    # A point of the page becomes a pixel of the picture.
    sizes = (
        f"@page{{size:{width}pt {height}pt}}html{{font-size:{width / 100}pt}}"
        f"h1{{font-size:{title}rem}}"
    )
    configuration = FontConfiguration()
    sheet = weasyprint.CSS(string=style + sizes, font_config=configuration)
    return weasyprint.HTML(string=source).render(stylesheets=[sheet], font_config=configuration)


def _widest_word(words: str, theme: Theme) -> float:
    """The width of the widest word in bold, in multiples of the size."""
    from PIL import ImageFont

    face = theme.font_for(family=theme.tokens.fonts.heading, bold=True)
    font = ImageFont.truetype(face.path, 100)
    return max((font.getlength(word) / 100 for word in words.split()), default=0.0)


def _draw(pdf: bytes) -> bytes:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as sheets, BytesIO() as buffer:
        sheets[0].render(scale=1).to_pil().convert("RGB").save(buffer, "PNG")
        return buffer.getvalue()
