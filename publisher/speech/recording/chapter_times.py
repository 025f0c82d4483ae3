"""Where each chapter begins and ends."""

from dataclasses import dataclass

from publisher.speech import Script
from publisher.speech.sound import Sound

_LEAD = 0.2
"""Seconds of silence that a chapter keeps before its heading, so that no player clips the word."""


@dataclass(frozen=True, slots=True)
class ChapterTimes:
    """A chapter with its first and last millisecond."""

    title: str
    start: int
    end: int


def chapter_times(script: Script, sound: Sound) -> tuple[ChapterTimes, ...]:
    """The chapters in order, each ending where the next begins, the last with the recording."""
    starts: dict[str, int] = {}
    before = 0
    for utterance, (start, end) in zip(script.utterances, sound.marks, strict=True):
        if utterance.section not in starts:
            lead = max(before, start - round(_LEAD * sound.rate)) if starts else 0
            starts[utterance.section] = round(lead / sound.rate * 1000)
        before = end
    ends = [*list(starts.values())[1:], round(sound.seconds * 1000)]
    titles = {each.id: each.title for each in script.chapters}
    return tuple(
        ChapterTimes(titles[section], start, end)
        for (section, start), end in zip(starts.items(), ends, strict=True)
    )
