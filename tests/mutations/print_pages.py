"""Defects of the pages of the printed edition, which other formats tell of."""

from typing import Any

import pikepdf
from lxml import etree

from tests.mutations.archive import edited_xml, read_part, rewritten
from tests.mutations.mutation import Plant, mutation
from tests.mutations.page import remove
from tests.mutations.pdf import planted as in_pdf
from tests.mutations.pdf import planted_in
from tests.mutations.tagged_pdf import TaggedPdf
from tests.mutations.text_line import line_of
from tests.mutations.word import planted as in_word
from tests.mutations.word_document import WordDocument
from tests.mutations.word_document import remove as remove_paragraph

LEAFLET, NAVIGATION, PACKAGE = "EPUB/leaflet.xhtml", "EPUB/nav.xhtml", "EPUB/content.opf"
NCC, CONTENT = "ncc.html", "content.html"
in_large_print = planted_in("pdf-large-print")


def changed(name: str, old: str, new: str) -> Plant:
    """Other words in the place of the first such words in one part of a package."""

    def plant(package: bytes) -> bytes:
        part = read_part(package, name)
        if old.encode() not in part:
            raise ValueError(f"{name} does not say “{old}”")
        return rewritten(package, {name: part.replace(old.encode(), new.encode(), 1)})

    return plant


def moved(name: str, page: int) -> Plant:
    """The mark of a printed page put where the next one is."""

    def move(root: etree._Element) -> None:
        mark, other = (_mark(root, each) for each in (page, page + 1))
        remove(mark)
        other.addprevious(mark)

    return lambda package: edited_xml(package, name, move)


def lost(name: str, page: int) -> Plant:
    """The mark of a printed page taken out."""
    return lambda package: edited_xml(package, name, lambda root: remove(_mark(root, page)))


def _mark(root: etree._Element, page: int) -> Any:
    return next(each for each in root.iter("{*}span") if each.get("id") == f"page.{page}")


# The printed edition itself


@in_pdf("a page more than the other formats tell of", "own: other-pages")
def _(pdf: TaggedPdf) -> None:
    pdf.pdf.add_blank_page(page_size=(595.3, 841.9))


@in_pdf("two pages swapped", "own: other-pages")
def _(pdf: TaggedPdf) -> None:
    second, third = (pdf.pdf.pages[each].obj for each in (1, 2))
    del pdf.pdf.pages[1:3]
    for each in (second, third):
        pdf.pdf.pages.insert(1, pikepdf.Page(each))


# The e-book

_EPUB: dict[str, tuple[Plant, tuple[str, ...]]] = {
    "mark of a printed page lost": (lost(LEAFLET, 3), ("own: page-list", "parity: lost")),
    "mark of a printed page at another block": (moved(LEAFLET, 3), ("parity: moved",)),
    "mark of a printed page with another number": (
        changed(LEAFLET, 'aria-label="3"', 'aria-label="4"'),
        ("own: page-list", "parity: changed"),
    ),
    "page missing in the list of pages": (
        changed(NAVIGATION, '<li><a href="leaflet.xhtml#page.3">3</a></li>', ""),
        ("own: page-list",),
    ),
    "entry of the list of pages leads to another page": (
        changed(NAVIGATION, "leaflet.xhtml#page.3", "leaflet.xhtml#page.4"),
        ("own: page-list",),
    ),
    "whose pages they are is not told": (
        changed(PACKAGE, "pageBreakSource", "dc:source"),
        ("own: page-list",),
    ),
}

_DAISY: dict[str, tuple[Plant, tuple[str, ...]]] = {
    "mark of a printed page lost": (lost(CONTENT, 3), ("parity: lost",)),
    "mark of a printed page at another block": (moved(CONTENT, 3), ("parity: moved",)),
    "mark of a printed page with another number": (
        changed(CONTENT, ">3</span>", ">4</span>"),
        ("own: wrong-page",),
    ),
    "page with another number in the list of places": (
        changed(NCC, ">3</a></span>", ">4</a></span>"),
        ("own: wrong-page",),
    ),
    "number of pages told wrongly": (
        changed(NCC, 'maxPageNormal" content="', 'maxPageNormal" content="1'),
        ("own: wrong-count",),
    ),
}

for _format, _defects in (("epub", _EPUB), ("daisy", _DAISY)):
    for _defect, (_plant, _checks) in _defects.items():
        mutation(_format, _defect, *_checks)(_plant)


# Word and large print


@in_word("mark of a printed page lost", "parity: lost")
def _(document: WordDocument) -> None:
    remove_paragraph(document.one("p", "Print page 3"))


@in_word("mark of a printed page at another block", "parity: moved")
def _(document: WordDocument) -> None:
    document.one("p", "Print page 4").addprevious(document.one("p", "Print page 3"))


@in_word("mark of a printed page with another number", "parity: changed")
def _(document: WordDocument) -> None:
    document.rewrite("Print page 3", "Print page 4")


@in_large_print("mark of a printed page with another number", "parity: changed")
def _(pdf: TaggedPdf) -> None:
    line_of(pdf, "P", "Print page 3").say("Print page 4")


@in_large_print("mark of a printed page lost", "parity: lost")
def _(pdf: TaggedPdf) -> None:
    pdf.tag("P", "Print page 3").K = pikepdf.Array()
