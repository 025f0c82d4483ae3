"""The navigation control centre: what the book is, and where a listener can go in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from publisher.backends.daisy.about import Metas
from publisher.backends.daisy.daisy_writer import PAGE
from publisher.backends.daisy.track import Track
from publisher.backends.daisy.xhtml_1 import xhtml_1
from publisher.markup import E, Element
from publisher.speech import Script

_GROUPS = frozenset({"ul", "ol", "table", "figure", "video"})
"""Elements and classes of what one can go to besides headings."""


@dataclass(frozen=True, slots=True)
class _Stop:
    """A place to go to: the track's heading (level 1 to 6), or an item of it (level 0).

    A `page` is the number of a printed page.
    """

    words: str
    level: int
    address: str
    page: bool = False


def make_ncc(
    title: str,
    metas: Metas,
    tracks: tuple[Track, ...],
    text: Element,
    script: Script,
    language: dict[str, str],
) -> bytes:
    """The file `ncc.html` (DAISY 2.02, 2.1), with what the book itself is counted in.

    Besides each heading one can go to each list, table, picture and video, which are called what is
    said first of them, and to each page of the printed edition.
    """
    elements = {each.get("id"): each for each in text.iter("*")}
    stops = [stop for track in tracks for stop in _stops(track, elements, script)]
    pages = [int(each.words) for each in stops if each.page]
    body = E.body(*(_entry(number, each) for number, each in enumerate(stops, 1)))
    counts = {
        "ncc:tocItems": len(stops),
        "ncc:depth": max(each.level for each in stops),
        "ncc:pageFront": 0,
        "ncc:pageNormal": len(pages),
        "ncc:pageSpecial": 0,
        "ncc:maxPageNormal": max(pages, default=0),
    }
    counted = tuple((name, str(count)) for name, count in counts.items())
    return xhtml_1(title, (*metas, *counted), body, language)


def _stops(track: Track, elements: Mapping[str | None, Element], script: Script) -> Iterable[_Stop]:
    heading = next(number for number, each in enumerate(track.cues) if each.first < each.last)
    met = set()
    for number, cue in enumerate(track.cues):
        address = f"{track.smil}#{track.par(number)}"
        if cue.first == cue.last:
            yield _Stop(cue.text, 0, address, page=True)
            continue
        if number == heading:
            yield _Stop(track.title, track.level, address)
        group = _group(elements.get(cue.place))
        if group is not None and group not in met:
            met.add(group)
            words = script.utterances[cue.first].text
            yield _Stop(words, 0, address)


def _group(element: Element | None) -> Element | None:
    """The outermost list, table, picture or video in which an element stands, itself included."""
    outermost = None
    while element is not None:
        kinds = {element.tag, *(element.get("class") or "").split()}
        if "contents" in kinds:
            return None
        if kinds & _GROUPS and "quotation" not in kinds:
            outermost = element
        element = element.getparent()
    return outermost


def _entry(number: int, stop: _Stop) -> Element:
    link, name = E.a(stop.words, href=stop.address), f"ncc{number:04}"
    if stop.page:
        page = E.span(link, {"class": PAGE}, id=name)
        page.tail = "\n"
        return page
    if stop.level == 0:
        return E.div(link, {"class": "group"}, id=name)
    attributes = {"class": "title"} if number == 1 else {}
    return E(f"h{stop.level}", link, attributes, id=name)
