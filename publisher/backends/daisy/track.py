"""The parts of a talking book: one for each heading, each with a SMIL file and a sound file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from publisher.backends.daisy.daisy_writer import PAGE
from publisher.markup import Element
from publisher.speech.recording import Cue, Recording, cues

_MOMENT = 0.02
"""Seconds of sound that the number of a page has: a player goes to nothing that has none."""

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Track:
    """What is heard from one heading to the next.

    `title` and `level` are those of the heading, `id` is its id in the text. `first` and `last`
    (left out) are utterances; the times of `cues` begin with the track. `milliseconds` is how long
    it lasts. Tracks count from 1. The number of a printed page is a cue of its own, which is silent
    and has no utterance.
    """

    number: int
    id: str
    title: str
    level: int
    first: int
    last: int
    cues: tuple[Cue, ...]
    milliseconds: int

    @property
    def smil(self) -> str:
        """The name of its SMIL file."""
        return f"part{self.number:04}.smil"

    @property
    def sound(self) -> str:
        """The name of its sound file."""
        return f"part{self.number:04}.mp3"

    def par(self, number: int) -> str:
        """The id of a cue, which counts from 0."""
        return f"par{number + 1:04}"


def make_tracks(recording: Recording, text: Element) -> tuple[Track, ...]:
    """The tracks in order; `text` is the body of the book's text, with the ids of the places.

    A heading that is not spoken, as in a passage that the voice cannot read, begins no track. What
    is spoken before the title belongs to the title.
    """
    found = {each.get("id"): each for each in text.iter(*_HEADINGS)}
    whole = cues(recording)
    spoken = {each.place: each.first for each in reversed(whole) if each.place in found}
    begun = sorted((first, place) for place, first in spoken.items())
    pages = _pages(text, whole)
    starts = [0, *(first for first, _ in begun[1:])]
    ends = [*starts[1:], len(recording.script.utterances)]
    return tuple(
        Track(
            number,
            place,
            " ".join("".join(map(str, found[place].itertext())).split()),
            int(found[place].tag[1]),
            first,
            last,
            tuple(_with_pages(cues(recording, first, last), pages)),
            whole_milliseconds(sum(recording.samples[first:last]) / recording.rate),
        )
        for number, ((_, place), first, last) in enumerate(zip(begun, starts, ends, strict=True), 1)
    )


def _pages(text: Element, whole: Sequence[Cue]) -> Mapping[int, list[Element]]:
    """The numbers of printed pages by the first utterance that is spoken on the page."""
    order = {each.get("id"): place for place, each in enumerate(text.iter("*"))}
    found: dict[int, list[Element]] = {}
    for number in text.iter("span"):
        if number.get("class") == PAGE:
            here = order[number.get("id")]
            behind = (each.first for each in whole if order.get(each.place, -1) > here)
            found.setdefault(next(behind, whole[-1].first), []).append(number)
    return found


def _with_pages(spoken: Iterable[Cue], pages: Mapping[int, list[Element]]) -> Iterable[Cue]:
    """The cues, each behind the numbers of the pages that begin with it.

    Nothing is said for a number: it takes a moment of the silence before the words, so that the
    sound is that of all other formats.
    """
    for cue in spoken:
        start = cue.start
        for each in pages.get(cue.first, ()):
            end = start + _MOMENT
            name, words = each.get("id") or "", each.text or ""
            yield Cue(name, cue.section, words, start, end, cue.first, cue.first)
            start = end
        yield replace(cue, start=start)


def whole_milliseconds(seconds: float) -> int:
    """Milliseconds that have passed, so that no clip ends behind its sound."""
    return int(seconds * 1000 + 1e-6)


def clock(milliseconds: int) -> str:
    """A time as in "0:02:41.184" (SMIL 1.0, 4.2.4, clock values)."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}.{rest:03}"
