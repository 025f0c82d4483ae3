"""Drawings set on pages of their own, with the theme's fonts and nothing else from outside."""

from collections.abc import Sequence
from typing import Any

from publisher.pictures.load_weasyprint import load_weasyprint
from publisher.pictures.theme_fonts import theme_fonts
from publisher.theme import Theme

_DRAWING = "picture:drawing-"


def drawn_pages(drawings: Sequence[bytes], width: float, height: float, theme: Theme) -> bytes:
    """A PDF with an SVG a page, each `width` by `height` CSS pixels and as large as its page.

    Nothing but the theme's font files is read, whatever a drawing refers to; a drawing that
    cannot be drawn leaves its page empty. Raises `Problems` where a library of the system is
    missing.
    """
    weasyprint = load_weasyprint()
    pages = "".join(f'<img src="{_DRAWING}{number}">' for number in range(len(drawings)))
    size = f"width:{width}px;height:{height}px"
    document = weasyprint.HTML(
        string=f"<style>{theme.font_faces()}@page{{size:{width}px {height}px;margin:0}}"
        f"html,body{{margin:0;font-size:0}}img{{display:block;{size}}}</style>{pages}",
        url_fetcher=_fetcher(drawings, theme),
    )
    return bytes(document.write_pdf(font_config=theme_fonts(theme)))


def _fetcher(drawings: Sequence[bytes], theme: Theme) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    fonts = {face.path.as_uri(): face.path for face in theme.fonts}
    own = {f"{_DRAWING}{number}": data for number, data in enumerate(drawings)}

    class OnlyTheThemesFonts(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
        def fetch(self, url: str, _headers: Any = None) -> Any:
            if url in own:
                return URLFetcherResponse(url, own[url], {"Content-Type": "image/svg+xml"})
            if url in fonts:
                return URLFetcherResponse(url, fonts[url].read_bytes())
            raise ValueError(f"a drawing refers to {url}")

    return OnlyTheThemesFonts()
