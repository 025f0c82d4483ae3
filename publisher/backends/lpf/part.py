"""The parts of an audiobook: a sound file for each section."""

from dataclasses import dataclass, field

from publisher.speech.recording import Recording, chapter_times

_FIRST_LEVEL = 2


@dataclass(frozen=True, slots=True)
class Part:
    """A section as it is heard: `id` is empty for the opening, `level` is 2 to 5.

    `lines` are the words, one utterance each.
    """

    number: int
    id: str
    title: str
    level: int
    milliseconds: int
    lines: tuple[str, ...] = field(repr=False)
    sound: bytes = field(repr=False)

    @property
    def address(self) -> str:
        """The sound file in the package."""
        return f"audio/{self.number:02}.mp3"

    @property
    def words(self) -> str:
        """The id of its words on the entry page."""
        return f"part-{self.number:02}"


def make_parts(recording: Recording) -> tuple[Part, ...]:
    """The parts in the order in which they are heard."""
    utterances = recording.script.utterances
    return tuple(
        Part(
            number,
            each.id,
            " ".join(each.title.split()),
            max(utterances[each.first].level, _FIRST_LEVEL),
            round(sum(recording.samples[each.first : each.last]) * 1000 / recording.rate),
            tuple(one.text for one in utterances[each.first : each.last]),
            recording.content(each.first, each.last),
        )
        for number, each in enumerate(chapter_times(recording), 1)
    )


def duration(milliseconds: int) -> str:
    """A length of time as in "PT161.184S" (ISO 8601)."""
    return f"PT{milliseconds // 1000}.{milliseconds % 1000:03}S"
