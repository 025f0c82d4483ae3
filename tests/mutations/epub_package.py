"""Defects of the e-book's package document and of its container."""

import zipfile
from collections.abc import Callable

from lxml import etree

from tests.mutations.archive import edited_xml, read_part, rewritten
from tests.mutations.mutation import mutation
from tests.mutations.page import drop_language, remove

PACKAGE, CONTAINER = "EPUB/content.opf", "META-INF/container.xml"


def in_package(
    defect: str, *caught_by: str, uncaught: str = ""
) -> Callable[[Callable[[etree._Element], object]], object]:
    """Enter an edit of the package document as a defect."""

    def enter(edit: Callable[[etree._Element], object]) -> object:
        mutation("epub", defect, *caught_by, uncaught=uncaught)(
            lambda book: edited_xml(book, PACKAGE, edit)
        )
        return edit

    return enter


# The package


@in_package(
    "title of the book missing", "own: missing-book-title", "EPUBCheck: RSC-005", "Ace: epub-title"
)
def _(package: etree._Element) -> None:
    remove(_one(package, "title"))


@in_package("title of the book is another leaflet's", "own: missing-book-title")
def _(package: etree._Element) -> None:
    _one(package, "title").text = "Another leaflet"


@in_package("language of the book missing", "own: missing-book-language", "EPUBCheck: RSC-005")
def _(package: etree._Element) -> None:
    remove(_one(package, "language"))


@in_package("language of the book wrong", "own: missing-book-language")
def _(package: etree._Element) -> None:
    _one(package, "language").text = "fr"


@in_package("language of the package document lost", "own: package-language", "Ace: epub-lang")
def _(package: etree._Element) -> None:
    drop_language(package)


@in_package("identifier missing", "own: missing-identifier", "EPUBCheck: OPF-030")
def _(package: etree._Element) -> None:
    remove(_one(package, "identifier"))


@in_package("date of the last change missing", "own: missing-change-date", "EPUBCheck: RSC-005")
def _(package: etree._Element) -> None:
    remove(_meta(package, "dcterms:modified"))


@in_package(
    "accessibility metadata missing",
    "own: missing-accessibility-metadata",
    "Ace: metadata-accessibilityfeature",
)
def _(package: etree._Element) -> None:
    for each in list(package.iter("{*}meta")):
        if (each.get("property") or "").startswith("schema:access"):
            remove(each)


@in_package(
    "accessibility hazards not told",
    "own: missing-accessibility-metadata",
    "Ace: metadata-accessibilityhazard",
)
def _(package: etree._Element) -> None:
    remove(_meta(package, "schema:accessibilityHazard"))


@in_package(
    "accessibility metadata tells of a recording that is not there",
    "own: untrue-accessibility-metadata",
)
def _(package: etree._Element) -> None:
    _meta(package, "schema:accessModeSufficient").text = "auditory"


@in_package("item missing from the manifest", "own: file-not-in-manifest", "EPUBCheck: RSC-008")
def _(package: etree._Element) -> None:
    remove(_item(package, "picture-1"))


@in_package(
    "item of the manifest is not in the book", "own: item-not-in-book", "EPUBCheck: RSC-001"
)
def _(package: etree._Element) -> None:
    _item(package, "picture-1").set("href", "images/lost.svg")


@in_package("media type of a picture wrong", "own: wrong-media-type", "EPUBCheck: OPF-029")
def _(package: etree._Element) -> None:
    _item(package, "picture-1").set("media-type", "image/png")


@in_package(
    "navigation not declared", "own: missing-navigation", "parity: lost", "EPUBCheck: RSC-005"
)
def _(package: etree._Element) -> None:
    del _item(package, "nav").attrib["properties"]


@in_package("cover not declared", "own: cover-not-declared")
def _(package: etree._Element) -> None:
    del _item(package, "cover-picture").attrib["properties"]


@in_package("spine in another order", "own: cover-not-first", "parity: moved")
def _(package: etree._Element) -> None:
    first, second = package.iter("{*}itemref")
    second.addnext(first)


@in_package(
    "leaflet missing from the spine",
    "own: outside-reading-order",
    "parity: lost",
    "EPUBCheck: RSC-011",
    "Ace: epub-toc-order",
)
def _(package: etree._Element) -> None:
    remove(next(each for each in package.iter("{*}itemref") if each.get("idref") == "leaflet"))


@in_package("leaflet out of the linear reading order", "own: outside-reading-order")
def _(package: etree._Element) -> None:
    next(each for each in package.iter("{*}itemref") if each.get("idref") == "leaflet").set(
        "linear", "no"
    )


# The container


@mutation("epub", "media type of the book compressed", "own: media-type")
def _(book: bytes) -> bytes:
    return rewritten(book, {}, compression={"mimetype": zipfile.ZIP_DEFLATED})


@mutation(
    "epub", "media type of the book not at its beginning", "own: media-type", "EPUBCheck: PKG-006"
)
def _(book: bytes) -> bytes:
    return rewritten(book, {}, last=("mimetype",))


@mutation("epub", "media type of the book wrong", "own: media-type", "EPUBCheck: PKG-007")
def _(book: bytes) -> bytes:
    return rewritten(book, {"mimetype": b"application/zip"})


@mutation(
    "epub",
    "container names another package document",
    "own: unreadable-file",
    "parity: lost",
    "EPUBCheck: OPF-002",
)
def _(book: bytes) -> bytes:
    container = read_part(book, CONTAINER).replace(b"content.opf", b"package.opf")
    return rewritten(book, {CONTAINER: container})


@mutation("epub", "picture lost from the book", "own: item-not-in-book", "EPUBCheck: RSC-001")
def _(book: bytes) -> bytes:
    return rewritten(book, {"EPUB/images/picture-1.svg": None})


@mutation("epub", "file that no manifest names", "own: file-not-in-manifest")
def _(book: bytes) -> bytes:
    return rewritten(book, {"EPUB/notes.txt": b"a stray file"})


@mutation("epub", "font from another site", "own: remote-resource", "EPUBCheck: RSC-008")
def _(book: bytes) -> bytes:
    style = read_part(book, "EPUB/style.css").replace(
        b'url("fonts/AtkinsonHyperlegible-Bold.woff2")',
        b'url("https://www.example.org/AtkinsonHyperlegible-Bold.woff2")',
    )
    return rewritten(book, {"EPUB/style.css": style})


@mutation("epub", "contrast lowered in the style sheet", "own: low-contrast", "Ace: color-contrast")
def _(book: bytes) -> bytes:
    style = read_part(book, "EPUB/style.css") + b"\nmain p { color: #ccc; background: #fff; }"
    return rewritten(book, {"EPUB/style.css": style})


def _one(package: etree._Element, name: str) -> etree._Element:
    return next(package.iter(f"{{*}}{name}"))


def _meta(package: etree._Element, name: str) -> etree._Element:
    return next(each for each in package.iter("{*}meta") if each.get("property") == name)


def _item(package: etree._Element, identifier: str) -> etree._Element:
    return next(each for each in package.iter("{*}item") if each.get("id") == identifier)
