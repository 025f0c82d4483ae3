"""From a script to sound that every spoken format shares.

`record_leaflet` speaks what is not in the cache yet and gives a `Recording`; `cues` says what is
heard when.
"""

from publisher.speech.recording.chapter_times import ChapterTimes, chapter_times
from publisher.speech.recording.check_narration import check_narration
from publisher.speech.recording.cue import Cue, cues
from publisher.speech.recording.narration_options import NarrationOptions
from publisher.speech.recording.record_ahead import record_ahead
from publisher.speech.recording.record_leaflet import (
    find_voice,
    leaflet_script,
    record_leaflet,
)
from publisher.speech.recording.recording import Mark, Recording

__all__ = [
    "ChapterTimes",
    "Cue",
    "Mark",
    "NarrationOptions",
    "Recording",
    "chapter_times",
    "check_narration",
    "cues",
    "find_voice",
    "leaflet_script",
    "record_ahead",
    "record_leaflet",
]
