"""Defects of the e-book."""

from collections.abc import Callable

from tests.mutations.archive import edited_xml, read_part, rewritten
from tests.mutations.markup import SHARED
from tests.mutations.mutation import mutation
from tests.mutations.page import EPUB, Page, drop_language, remove, set_language

Edit = Callable[[Page], object]

LEAFLET, COVER, NAVIGATION = "EPUB/leaflet.xhtml", "EPUB/cover.xhtml", "EPUB/nav.xhtml"
NCX = "EPUB/toc.ncx"


def planted(
    defect: str, *caught_by: str, part: str = LEAFLET, uncaught: str = ""
) -> Callable[[Edit], Edit]:
    """Enter an edit of one opened document of the e-book as a defect."""

    def enter(edit: Edit) -> Edit:
        mutation("epub", defect, *caught_by, uncaught=uncaught)(_in_part(part, edit))
        return edit

    return enter


def _in_part(part: str, edit: Edit) -> Callable[[bytes], bytes]:
    def plant(book: bytes) -> bytes:
        page = Page.of_xhtml(read_part(book, part))
        edit(page)
        return rewritten(book, {part: page.xhtml()})

    return plant


for _each in SHARED:
    planted(_each.defect, *_each.caught_by["epub"], uncaught=_each.uncaught.get("epub", ""))(
        _each.edit
    )


# The leaflet


@planted("footnote not marked as one", "own: note-not-marked")
def _(page: Page) -> None:
    note = page.one("div", id="reference-nice-2019")
    del note.attrib[f"{{{EPUB}}}type"], note.attrib["role"]


@planted(
    "role for readers without one for screen readers",
    "own: type-without-role",
    "Ace: epub-type-has-matching-role",
)
def _(page: Page) -> None:
    del page.one("div", id="reference-nice-2019").attrib["role"]


@planted("way back from a footnote lost", "own: note-without-way-back", "parity: lost")
def _(page: Page) -> None:
    remove(page.one("a", role="doc-backlink").getparent())


@planted("pronunciation lost", "parity: structure")
def _(page: Page) -> None:
    page.one("span", "metastases").attrib.clear()


@planted("style sheet lost", "own: page-without-style")
def _(page: Page) -> None:
    remove(page.one("link"))


@mutation(
    "epub", "markup not well formed", "own: not-well-formed", "parity: lost", "EPUBCheck: RSC-016"
)
def _(book: bytes) -> bytes:
    broken = read_part(book, LEAFLET).replace(b"</h2>", b"", 1)
    return rewritten(book, {LEAFLET: broken})


# The cover


@planted(
    "cover without a description",
    "own: missing-alternative-text",
    "parity: lost",
    "Ace: image-alt",
    part=COVER,
)
def _(page: Page) -> None:
    del page.one("img").attrib["alt"]


@planted("description of the cover is another leaflet's", "parity: changed", part=COVER)
def _(page: Page) -> None:
    page.one("img").set("alt", "Cover: Another leaflet.")


# The navigation


@planted("entry of the navigation lost", "own: older-navigation", "parity: lost", part=NAVIGATION)
def _(page: Page) -> None:
    remove(page.one("li", "Contact us"))


@planted(
    "two entries of the navigation swapped",
    "own: navigation-entry",
    "parity: moved",
    "EPUBCheck: NAV-011",
    "Ace: epub-toc-order",
    part=NAVIGATION,
)
def _(page: Page) -> None:
    contact = page.one("li", "Contact us")
    contact.addnext(contact.getprevious())


@planted(
    "entry of the navigation leads nowhere",
    "own: book-link-to-nowhere",
    "parity: structure",
    "EPUBCheck: RSC-012",
    "Ace: epub-toc-order",
    part=NAVIGATION,
)
def _(page: Page) -> None:
    page.one("a", "Contact us").set("href", "leaflet.xhtml#nowhere")


@planted(
    "entry of the navigation says another heading",
    "own: navigation-entry",
    "parity: changed",
    part=NAVIGATION,
)
def _(page: Page) -> None:
    page.one("a", "Contact us").text = "Write to us"


@planted("landmarks lost", "own: missing-navigation", part=NAVIGATION)
def _(page: Page) -> None:
    remove(page.one("nav", id="landmarks"))


@planted(
    "language of the navigation lost",
    "own: missing-language",
    "parity: language",
    "Ace: html-has-lang",
    part=NAVIGATION,
)
def _(page: Page) -> None:
    drop_language(page.root)


@planted(
    "language of the navigation wrong", "own: wrong-language", "parity: language", part=NAVIGATION
)
def _(page: Page) -> None:
    set_language(page.root, "fr")


@mutation("epub", "old navigation (NCX) lacks an entry", "own: older-navigation")
def _(book: bytes) -> bytes:
    return edited_xml(book, NCX, lambda root: remove(list(root.iter("{*}navPoint"))[-1]))
