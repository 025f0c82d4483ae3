"""HTML → PDF by WeasyPrint, with nothing fetched and nothing printed.

Importing this module imports WeasyPrint, which takes most of a second: only `render` does it.
"""

import logging
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import weasyprint
from weasyprint.urls import URLFetcher

from publisher.backends.pdf.data_uri import data_uri
from publisher.backends.pdf.laid_out import laid_out
from publisher.backends.pdf.mend.marks import put_marks
from publisher.backends.pdf.page_starts import first_elements
from publisher.backends.pdf.page_tree import PageTree
from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.passed_png import passed_png
from publisher.backends.pdf.print_style import print_style
from publisher.backends.pdf.without_collection import without_collection
from publisher.backends.pdf.wrong_page_numbers import wrong_page_numbers
from publisher.markup import Element
from publisher.pictures.theme_fonts import theme_fonts
from publisher.theme import Theme

_OPTIONS = {"pdf_variant": "pdf/ua-1", "uncompressed_pdf": True}
_ROUNDS = 6
_PNG = data_uri("image/png", b"")
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
    fetcher = _OnlyFonts(theme)
    style = _shared_style(print_style(theme, paper), theme_fonts(theme), fetcher)
    with _heard() as complaints, without_collection():
        document = _settled(PageTree(html, fetcher), style)
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


def _settled(tree: PageTree, style: "_Style") -> Any:
    """The document, set again until each page number that it shows is right."""
    options = {**_OPTIONS, "stylesheets": [style.sheet], "cache": _passed_pictures(tree)}
    for _ in range(_ROUNDS):
        document = laid_out(tree, style.fonts, options)
        wrong = wrong_page_numbers(document.pages)
        if not wrong:
            return document
        for link, number in wrong.items():
            link.set("style", f"--page: '{number}'")
    complaint = "page numbers that are shown do not settle: %s"
    logging.getLogger("weasyprint").warning(complaint, ", ".join(map(str, wrong.values())))
    return document


def _passed_pictures(tree: PageTree) -> dict[str, Any]:
    """WeasyPrint's cache of pictures, with those that need not be decoded, by short addresses."""
    pictures: dict[str, Any] = {}
    for image in tree.etree_element.iter("img"):
        before, found, data = image.get("src", "").partition(_PNG)
        if found and not before and (passed := passed_png(b64decode(data))):
            address = f"picture:{passed.id}"
            pictures[address] = passed
            image.set("src", address)
    return pictures


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
def _shared_style(css: str, fonts: Any, fetcher: _OnlyFonts) -> _Style:
    """The parsed style sheet of a form, which all leaflets of a build share."""
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
