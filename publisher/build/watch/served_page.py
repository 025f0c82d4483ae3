"""Which page stands at an address of the preview."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath
from urllib.parse import quote, unquote

from publisher.backends import find_backends
from publisher.build.manifest import read_manifest
from publisher.build.project_theme import project_theme
from publisher.build.watch.bar import leaflet_bar, page_bar
from publisher.build.watch.linked_fonts import FONTS, linked_font
from publisher.build.watch.own_page import list_page, own_page
from publisher.build.watch.preview import Preview
from publisher.diagnostics import Problems
from publisher.verify.report.elements import H


@dataclass(frozen=True, slots=True)
class ServedPage:
    """A page and the bar below it as HTML text, and whether it stands in for one that is absent."""

    page: str
    bar: str
    absent: bool = False

    @property
    def version(self) -> str:
        """Another one for everything else that can be seen (SHA-256, hexadecimal)."""
        return sha256(f"{self.page}{self.bar}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class ServedFile:
    """A file that a page links to."""

    content: bytes
    media_type: str


def served_page(preview: Preview, address: str) -> ServedPage:
    """The page at an address: `/` lists the leaflets, and `/ID/` is one of them, as it is now."""
    leaflet = unquote(address.strip("/"))
    plan, in_hand = preview.plan, preview.in_hand()
    if not leaflet:
        page = list_page(plan, preview.leaflets(), in_hand)
        return ServedPage(page, page_bar())
    if leaflet in in_hand or leaflet in preview.leaflets():
        shown = preview.show(leaflet)
        waiting = H.p("This leaflet can be shown when its mistakes are mended.")
        page = shown.html or own_page(plan, shown.title or leaflet, waiting)
        return ServedPage(page, leaflet_bar(shown))
    return absent_page(preview, "There is no such page.")


def absent_page(preview: Preview, words: str) -> ServedPage:
    """What is shown where there is nothing to show."""
    way = H.p(words, " ", H.a("All leaflets", {"href": "/"}))
    page = own_page(preview.plan, "Nothing here", way)
    return ServedPage(page, page_bar(), absent=True)


def served_file(preview: Preview, address: str) -> ServedFile | ServedPage:
    """A font, or the finished file at `/ID/NAME`, one of the leaflet's other formats.

    Only what the manifest of a watched leaflet lists is read.
    """
    if address.startswith(FONTS):
        return _font(preview, address.removeprefix(FONTS))
    leaflet, _, name = unquote(address.strip("/")).partition("/")
    if leaflet in preview.leaflets() and name == PurePath(name).name:
        folder = preview.plan.outputs / leaflet
        for entry in read_manifest(folder).entries.values():
            backend = find_backends().get(entry.format)
            if entry.path == name and backend is not None:
                return ServedFile((folder / name).read_bytes(), backend.media_type)
    return absent_page(
        preview, f"This file has not been made. To make it: publisher build {quote(leaflet)}"
    )


def _font(preview: Preview, name: str) -> ServedFile | ServedPage:
    try:
        content = linked_font(project_theme(preview.plan.project, preview.plan.theme), name)
    except Problems:
        content = b""
    return ServedFile(content, "font/ttf") if content else absent_page(preview, "No such font.")
