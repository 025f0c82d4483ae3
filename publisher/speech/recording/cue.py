"""What is heard when: the timeline that text follows."""

from dataclasses import dataclass

from publisher.speech.recording.recording import Recording

_LEAD = 0.15
"""Seconds of silence that a cue keeps before its first word, so that no player clips it."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A stretch of sound in which one place of the page is spoken.

    `place` is the id of the element, `section` that of the section around it, `text` what is
    said. `start` and `end` are seconds; a cue ends where the next begins. `first` and `last` (left
    out) are its utterances.
    """

    place: str
    section: str
    text: str
    start: float
    end: float
    first: int
    last: int


def cues(recording: Recording, first: int = 0, last: int | None = None) -> tuple[Cue, ...]:
    """The cues of `recording.content(first, last)`, in order, without gaps.

    Utterances of one place are one cue. What belongs to no place, as the end of a list, is heard
    with the cue before it; a chapter always begins a cue.
    """
    utterances = recording.script.utterances[first:last]
    marks = recording.marks(first, last)
    groups: list[list[int]] = []
    for number, each in enumerate(utterances):
        before = utterances[groups[-1][0]] if groups else None
        same = before is not None and before.section == each.section
        if same and before is not None and each.place in {"", before.place}:
            groups[-1].append(number)
        else:
            groups.append([number])
    starts = [0.0]
    for group in groups[1:]:
        start, silent_from = marks[group[0]].start, marks[group[0] - 1].end
        starts.append(max(silent_from, start - _LEAD))
    end = sum(recording.samples[first:last]) / recording.rate
    return tuple(
        Cue(
            utterances[group[0]].place,
            utterances[group[0]].section,
            " ".join(utterances[each].text for each in group),
            start,
            stop,
            first + group[0],
            first + group[-1] + 1,
        )
        for group, start, stop in zip(groups, starts, [*starts[1:], end], strict=True)
    )
