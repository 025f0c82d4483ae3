"""The text and the sound of a content document, sentence by sentence (EPUB 3.3, 9)."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from lxml import etree

from publisher.backends.epub.content_document import EPUB_TYPE
from publisher.markup import Element

_SMIL = "http://www.w3.org/ns/SMIL"
_NAMES: Any = {None: _SMIL, "epub": "http://www.idpf.org/2007/ops"}  # as in content_document
_TEXTREF = "{http://www.idpf.org/2007/ops}textref"
_KINDS = {
    "aside": "aside",
    "blockquote": "",
    "figure": "figure",
    "li": "list-item",
    "nav": "toc",
    "ol": "list",
    "section": "",
    "table": "table",
    "ul": "list",
}
_CLASSES = {"card": "notice", "description": "aside", "quotation": "", "video": "aside"}


@dataclass(frozen=True, slots=True)
class Clip:
    """The sound of one place: `place` is the id of its element, `audio` the sound's address.

    `begin` and `end` are milliseconds of that sound.
    """

    place: str
    audio: str
    begin: int
    end: int


def media_overlay(page: Element, address: str, clips: Iterable[Clip]) -> bytes:
    """The overlay of a page, which lies beside it at `address`; a `par` a clip, in their order.

    Sections, tables, lists, figures, boxes and notes are a `seq` each, which says what it is, so
    that a reader can leave or skip it (EPUB 3.3, 9.6). The elements of all places are on the page.
    """
    elements = {each.get("id"): each for each in page.iter("*")}
    smil = etree.Element(f"{{{_SMIL}}}smil", {"version": "3.0"}, nsmap=_NAMES)
    body = etree.SubElement(smil, f"{{{_SMIL}}}body", {_TEXTREF: address})
    inside: list[tuple[Element, Element]] = []
    count = 0
    for number, clip in enumerate(clips, 1):
        around = _structures(elements[clip.place])
        common = takewhile(lambda pair: pair[0] is pair[1][0], zip(around, inside, strict=False))
        inside = [seq for _, seq in common]
        for each in around[len(inside) :]:
            count += 1
            seq = etree.SubElement(inside[-1][1] if inside else body, f"{{{_SMIL}}}seq")
            seq.set("id", f"seq-{count}")
            seq.set(_TEXTREF, f"{address}#{each.get('id')}")
            if kind := _kind(each):
                seq.set(EPUB_TYPE, kind)
            inside.append((each, seq))
        par = etree.SubElement(inside[-1][1] if inside else body, f"{{{_SMIL}}}par")
        par.set("id", f"par-{number}")
        etree.SubElement(par, f"{{{_SMIL}}}text", src=f"{address}#{clip.place}")
        times = {"clipBegin": clock(clip.begin), "clipEnd": clock(clip.end)}
        etree.SubElement(par, f"{{{_SMIL}}}audio", {"src": clip.audio, **times})
    return etree.tostring(smil, encoding="utf-8", xml_declaration=True, pretty_print=True)


def clock(milliseconds: int) -> str:
    """A time as SMIL writes it (EPUB 3.3, 9.7): 83250 ms is "83.250s"."""
    return f"{milliseconds // 1000}.{milliseconds % 1000:03}s"


def _structures(element: Element) -> list[Element]:
    """What a reader may want to leave, from the outside in, `element` itself among it."""
    found = [element, *element.iterancestors()]
    return [each for each in reversed(found) if each.get("id") and _is_structure(each)]


def _is_structure(element: Element) -> bool:
    return etree.QName(element).localname in _KINDS or _special(element) is not None


def _kind(element: Element) -> str:
    """What a structure is (EPUB 3 Structural Semantics Vocabulary); empty for a plain part."""
    special = _special(element)
    return _KINDS[etree.QName(element).localname] if special is None else special


def _special(element: Element) -> str | None:
    """What the element says itself, or its class."""
    classes = (element.get("class") or "").split()
    return element.get(EPUB_TYPE) or next(
        (_CLASSES[each] for each in classes if each in _CLASSES), None
    )
