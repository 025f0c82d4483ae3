"""HTML → PDF by WeasyPrint, with nothing fetched and nothing printed.

Importing this module imports WeasyPrint, which takes most of a second: only `render` does it.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import weasyprint
from lxml import etree
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from publisher.backends.pdf.mend.marks import put_marks
from publisher.backends.pdf.page_starts import first_elements
from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.print_style import print_style
from publisher.backends.pdf.wrong_page_numbers import wrong_page_numbers
from publisher.markup import Element
from publisher.theme import Theme

_OPTIONS = {"pdf_variant": "pdf/ua-1", "uncompressed_pdf": True}
_ROUNDS = 6
_HARMLESS = (
    # Decorative pictures have no alternative text on purpose; `mend_decoration` sees to them.
    "has no required alt description",
)


@dataclass(frozen=True, slots=True)
class Typeset:
    """A PDF as WeasyPrint wrote it, its number of pages, and what WeasyPrint complained about.

    `strange_fonts` are the families in it that are none of the theme's, but the machine's. `first`
    has for each page the number of the element that it begins with.
    """

    content: bytes = field(repr=False)
    pages: int
    complaints: tuple[str, ...]
    strange_fonts: tuple[str, ...]
    first: tuple[int, ...]


def typeset(html: Element, theme: Theme, paper: Paper) -> Typeset:
    """Lay out a document whose elements are numbered (`mend.marks`), in the house style."""
    text = etree.tostring(html, encoding="unicode", method="html", doctype="<!DOCTYPE html>")
    fetcher = _OnlyFonts(theme)
    style = _shared_style(print_style(theme, paper), fetcher)
    with _heard() as complaints:
        page = weasyprint.HTML(string=text, url_fetcher=fetcher)
        document = _settled(page, style)
        put_marks(document.pages)
        content = document.write_pdf(**_OPTIONS)
    complaints = [*style.complaints, *complaints]
    used, known = (
        {each.family for each in fonts} for fonts in (document.fonts.values(), theme.fonts)
    )
    return Typeset(
        content,
        len(document.pages),
        tuple(dict.fromkeys(complaints)),
        tuple(sorted(used - known)),
        first_elements(document.pages),
    )


def _settled(page: Any, style: "_Style") -> Any:
    """The document, set again until each page number that it shows is right."""
    for _ in range(_ROUNDS):
        document = page.render(font_config=style.fonts, stylesheets=[style.sheet], **_OPTIONS)
        wrong = wrong_page_numbers(document.pages)
        if not wrong:
            return document
        for link, number in wrong.items():
            link.set("style", f"--page: '{number}'")
    complaint = "page numbers that are shown do not settle: %s"
    logging.getLogger("weasyprint").warning(complaint, ", ".join(map(str, wrong.values())))
    return document


class _OnlyFonts(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
    """Gives WeasyPrint data URIs and the files of the theme's fonts, and refuses all else."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(allow_redirects=False)
        self._files = frozenset(face.path.as_uri() for face in theme.fonts)

    def __hash__(self) -> int:
        return hash(self._files)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _OnlyFonts) and self._files == other._files

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
        """The response; raises `ValueError`, which WeasyPrint turns into a complaint."""
        if url.startswith("data:") or url in self._files:
            return super().fetch(url, headers)
        raise ValueError("a leaflet fetches nothing while it is printed")


@dataclass(frozen=True, slots=True)
class _Style:
    fonts: Any
    sheet: Any
    complaints: tuple[str, ...]


@lru_cache(maxsize=16)
def _shared_style(css: str, fetcher: _OnlyFonts) -> _Style:
    """Fonts and parsed style sheet, which all leaflets of a build share.

    A new font configuration for each leaflet would cost time, and memory that is never freed.
    """
    fonts = FontConfiguration()
    with _heard() as complaints:
        sheet = weasyprint.CSS(string=css, font_config=fonts, url_fetcher=fetcher)
    return _Style(fonts, sheet, tuple(complaints))


@contextmanager
def _heard() -> Iterator[list[str]]:
    """Collect what WeasyPrint and its font library log from warnings upwards, and print none."""
    heard: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            message = record.getMessage()
            if not any(each in message for each in _HARMLESS):
                heard.append(message)

    listener = Listener(logging.WARNING)
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    before = [each.propagate for each in loggers]
    for each in loggers:
        each.addHandler(listener)
        each.propagate = False
    try:
        yield heard
    finally:
        for each, propagate in zip(loggers, before, strict=True):
            each.removeHandler(listener)
            each.propagate = propagate
