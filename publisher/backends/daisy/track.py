"""The parts of a talking book: one for each heading, each with a SMIL file and a sound file."""

from dataclasses import dataclass

from publisher.markup import Element
from publisher.speech.recording import Cue, Recording, cues

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Track:
    """What is heard from one heading to the next.

    `title` and `level` are those of the heading, `id` is its id in the text. `first` and `last`
    (left out) are utterances; the times of `cues` begin with the track. `milliseconds` is how long
    it lasts. Tracks count from 1.
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
            cues(recording, first, last),
            whole_milliseconds(sum(recording.samples[first:last]) / recording.rate),
        )
        for number, ((_, place), first, last) in enumerate(zip(begun, starts, ends, strict=True), 1)
    )


def whole_milliseconds(seconds: float) -> int:
    """Milliseconds that have passed, so that no clip ends behind its sound."""
    return int(seconds * 1000 + 1e-6)


def clock(milliseconds: int) -> str:
    """A time as in "0:02:41.184" (SMIL 1.0, 4.2.4, clock values)."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}.{rest:03}"
