"""Where each chapter of a recording begins and ends."""

from dataclasses import dataclass

from publisher.speech.recording.cue import cues
from publisher.speech.recording.recording import Recording


@dataclass(frozen=True, slots=True)
class ChapterTimes:
    """A chapter: the id of its section, its title, and its first and last second.

    `first` and `last` (left out) are its utterances.
    """

    id: str
    title: str
    start: float
    end: float
    first: int
    last: int


def chapter_times(recording: Recording) -> tuple[ChapterTimes, ...]:
    """The chapters in order, each ending where the next begins, the last with the recording."""
    titles = {each.id: each.title for each in recording.script.chapters}
    firsts = {each.section: each for each in reversed(cues(recording))}
    begun = [firsts[section] for section in titles if section in firsts]
    following = [*begun[1:], None]
    return tuple(
        ChapterTimes(
            each.section,
            titles[each.section],
            each.start,
            recording.seconds if after is None else after.start,
            each.first,
            len(recording.script.utterances) if after is None else after.first,
        )
        for each, after in zip(begun, following, strict=True)
    )
