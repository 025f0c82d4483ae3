"""Defects of an e-book that is read aloud as it is shown (EPUB 3.3, 9, media overlays).

Publisher's e-books have no overlays yet, so a sound one of three sentences is laid over the
specimen's e-book first.
"""

from collections.abc import Callable
from functools import cache

import lameenc
from lxml import etree

from tests.mutations.archive import edited_xml, read_part, rewritten
from tests.mutations.mutation import mutation
from tests.mutations.page import Page

Edit = Callable[[etree._Element], object]

OVERLAY, SOUND, PACKAGE = "EPUB/overlay.smil", "EPUB/overlay.mp3", "EPUB/content.opf"
_SECONDS = 6
_OPF = "http://www.idpf.org/2007/opf"


def with_overlay(book: bytes) -> bytes:
    """The e-book with an overlay of its first three paragraphs."""
    leaflet = Page.of_xhtml(read_part(book, "EPUB/leaflet.xhtml"))
    first_three = [str(each.get("id")) for each in leaflet.all("p") if each.get("id")][:3]
    clips = "".join(
        f'<par id="par-{at}"><text src="leaflet.xhtml#{name}"/>'
        f'<audio src="overlay.mp3" clipBegin="{2 * at}s" clipEnd="{2 * at + 2}s"/></par>'
        for at, name in enumerate(first_three)
    )
    overlay = (
        '<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body>' + clips + "</body></smil>"
    )
    told = edited_xml(book, PACKAGE, _declare)
    return rewritten(told, {OVERLAY: overlay.encode(), SOUND: _silence()})


def planted(defect: str, *caught_by: str, uncaught: str = "") -> Callable[[Edit], Edit]:
    """Enter an edit of the overlay as a defect."""

    def enter(edit: Edit) -> Edit:
        mutation("epub", defect, *caught_by, uncaught=uncaught, base=with_overlay)(
            lambda book: edited_xml(with_overlay(book), OVERLAY, edit)
        )
        return edit

    return enter


@planted("read aloud: a clip ends past the end of the sound", "own: overlay-clip-past-end")
def _(overlay: etree._Element) -> None:
    list(overlay.iter("{*}audio"))[-1].set("clipEnd", "60s")


@planted("read aloud: sentences in another order than in the text", "own: overlay-order")
def _(overlay: etree._Element) -> None:
    first, second, _third = overlay.iter("{*}par")
    second.addnext(first)


@planted(
    "read aloud: a clip belongs to words that are not there",
    "own: overlay-to-nowhere",
    "EPUBCheck: RSC-012",
)
def _(overlay: etree._Element) -> None:
    next(overlay.iter("{*}text")).set("src", "leaflet.xhtml#nowhere")


@planted(
    "read aloud: a clip ends before it begins", "own: overlay-clip-past-end", "EPUBCheck: MED-008"
)
def _(overlay: etree._Element) -> None:
    list(overlay.iter("{*}audio"))[-1].set("clipEnd", "3s")


@planted(
    "read aloud: the sound is not in the book", "own: overlay-to-nowhere", "EPUBCheck: RSC-007"
)
def _(overlay: etree._Element) -> None:
    for each in overlay.iter("{*}audio"):
        each.set("src", "lost.mp3")


def _declare(package: etree._Element) -> None:
    metadata, manifest = (
        next(package.iter(f"{{{_OPF}}}{name}")) for name in ("metadata", "manifest")
    )
    for name, media_type in (
        ("overlay.smil", "application/smil+xml"),
        ("overlay.mp3", "audio/mpeg"),
    ):
        etree.SubElement(
            manifest,
            f"{{{_OPF}}}item",
            {"href": name, "id": name.replace(".", "-"), "media-type": media_type},
        )
    leaflet = next(each for each in manifest if each.get("id") == "leaflet")
    leaflet.set("media-overlay", "overlay-smil")
    for refined in ({"refines": "#overlay-smil"}, {}):
        duration = etree.SubElement(
            metadata, f"{{{_OPF}}}meta", {"property": "media:duration", **refined}
        )
        duration.text = f"{_SECONDS}s"


@cache
def _silence() -> bytes:
    encoder = lameenc.Encoder()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(24000)
    encoder.set_bit_rate(32)
    encoder.silence()
    return bytes(encoder.encode(bytes(2 * 24000 * _SECONDS)) + encoder.flush())
