"""Drawings as pixels, for formats whose readers do not show SVG."""

from io import BytesIO
from pathlib import PurePath
from typing import Any

from publisher.document import Picture
from publisher.pictures.load_weasyprint import load_weasyprint
from publisher.theme import Theme

_DRAWING = "picture:drawing"


def rasterise(picture: Picture, width: int, theme: Theme) -> Picture:
    """A PNG of an SVG, `width` pixels wide, on white, with the theme's fonts in its letters.

    The same picture, width and theme give the same bytes. Nothing but the theme's font files is
    read, whatever the drawing refers to. Raises `Problems` where a library of the system is
    missing.
    """
    weasyprint = load_weasyprint()
    import pypdfium2

    height = max(1, round(width * picture.height / picture.width))
    page = weasyprint.HTML(
        string=f"<style>{theme.font_faces()}@page{{size:{width}px {height}px;margin:0}}"
        f"html,body{{margin:0;font-size:0}}img{{width:{width}px;height:{height}px}}</style>"
        f'<img src="{_DRAWING}">',
        url_fetcher=_fetcher(picture, theme),
    ).write_pdf()
    with pypdfium2.PdfDocument(page) as pdf, BytesIO() as buffer:
        sheet = pdf[0]
        # A touch below the exact scale, because the renderer rounds its size up.
        image = sheet.render(scale=(width - 0.01) / sheet.get_width()).to_pil().convert("RGB")
        image.crop((0, 0, width, height)).save(buffer, "PNG")
        data = buffer.getvalue()
    return Picture(f"{PurePath(picture.name).stem}.png", "image/png", width, height, data)


def _fetcher(picture: Picture, theme: Theme) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    fonts = {face.path.as_uri(): face.path for face in theme.fonts}

    class OnlyTheThemesFonts(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
        def fetch(self, url: str, _headers: Any = None) -> Any:
            if url == _DRAWING:
                return URLFetcherResponse(url, picture.data, {"Content-Type": picture.media_type})
            if url in fonts:
                return URLFetcherResponse(url, fonts[url].read_bytes())
            raise ValueError(f"{picture.name} refers to {url}")

    return OnlyTheThemesFonts()
