"""The spoken leaflet as one encoded stretch of sound, with the place of every utterance in it."""

from dataclasses import dataclass, field

from publisher.speech.script import Script


@dataclass(frozen=True, slots=True)
class Mark:
    """Where an utterance is heard: its first second and its last, silence around it left out."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Recording:
    """Mono sound, `rate` samples a second, in one encoded piece an utterance.

    `samples` is how many samples each piece lasts, `lead` how many of them are silence before the
    words, and `spoken` how many are the words. `codec` is "mp3" or "aac" (ADTS). Pieces may be
    joined byte by byte, so that any run of utterances is a file of its own.
    """

    script: Script
    codec: str
    rate: int
    kbps: int
    pieces: tuple[bytes, ...] = field(repr=False)
    samples: tuple[int, ...]
    lead: tuple[int, ...]
    spoken: tuple[int, ...]

    @property
    def seconds(self) -> float:
        """The running time."""
        return sum(self.samples) / self.rate

    def content(self, first: int = 0, last: int | None = None) -> bytes:
        """The sound of the utterances from `first` up to `last`, which is left out."""
        return b"".join(self.pieces[first:last])

    def marks(self, first: int = 0, last: int | None = None) -> tuple[Mark, ...]:
        """The places of these utterances in `content(first, last)`, in seconds."""
        marks: list[Mark] = []
        place = 0
        chosen = slice(first, last)
        for samples, lead, spoken in zip(
            self.samples[chosen], self.lead[chosen], self.spoken[chosen], strict=True
        ):
            start = place + lead
            marks.append(Mark(start / self.rate, (start + spoken) / self.rate))
            place += samples
        return tuple(marks)
