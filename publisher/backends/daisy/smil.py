"""SMIL 1.0: which words are heard when, and in which order the parts come (DAISY 2.02, 2.2)."""

from collections.abc import Collection, Iterable
from itertools import accumulate

from lxml import etree

from publisher.backends.daisy.about import Metas
from publisher.backends.daisy.track import Track, clock, whole_milliseconds
from publisher.markup import E, Element

TEXT = "content.html"
_DOCTYPE = (
    '<!DOCTYPE smil PUBLIC "-//W3C//DTD SMIL 1.0//EN" "http://www.w3.org/TR/REC-smil/SMIL10.dtd">'
)


def make_smils(
    tracks: tuple[Track, ...], places: Collection[str], metas: Metas
) -> Iterable[tuple[str, bytes]]:
    """A SMIL file a track, by its name. `places` are the ids in the text.

    `metas` are what all files of the book say of it.
    """
    elapsed = [0, *accumulate(each.milliseconds for each in tracks)]
    for track, before in zip(tracks, elapsed, strict=False):
        times = (
            ("title", track.title),
            ("ncc:totalElapsedTime", clock(before)),
            ("ncc:timeInThisSmil", clock(track.milliseconds)),
        )
        seconds = f"{track.milliseconds / 1000:.3f}s"
        yield track.smil, _document((*metas, *times), E.seq(*_pars(track, places), dur=seconds))


def make_master_smil(tracks: tuple[Track, ...], metas: Metas) -> bytes:
    """The file that names those of all tracks in order (DAISY 2.02, 2.3)."""
    total = clock(sum(each.milliseconds for each in tracks))
    parts = [E.ref(title=each.title, src=each.smil, id=f"smil{each.number:04}") for each in tracks]
    return _document((*metas, ("ncc:timeInThisSmil", total)), *parts)


def _pars(track: Track, places: Collection[str]) -> Iterable[Element]:
    """One text and its sound; players go from one to the next, and mark the text meanwhile.

    Who wants to hear of no page numbers lets the player pass over them (DAISY 2.02 Skippable
    Structures).
    """
    place = track.id
    for number, cue in enumerate(track.cues):
        is_page = cue.first == cue.last
        if not is_page and cue.place in places:
            place = cue.place
        # What has no place of its own is heard with the words before it.
        shown = cue.place if is_page else place
        par = track.par(number)
        clip = {
            "src": track.sound,
            "clip-begin": f"npt={whole_milliseconds(cue.start) / 1000:.3f}s",
            "clip-end": f"npt={whole_milliseconds(cue.end) / 1000:.3f}s",
            "id": f"{par}.sound",
        }
        yield E.par(
            {"system-required": "pagenumber-on"} if is_page else {},
            E.text(src=f"{TEXT}#{shown}", id=f"{par}.text"),
            E.seq(E.audio(clip), id=f"{par}.seq"),
            endsync="last",
            id=par,
        )


def _document(metas: Metas, *body: Element) -> bytes:
    head = E.head(
        *(E.meta(name=name, content=content) for name, content in metas),
        E.layout(E.region(id="text")),
    )
    page = E.smil(head, E.body(*body))
    etree.indent(page)
    return etree.tostring(page, encoding="utf-8", xml_declaration=True, doctype=_DOCTYPE)
