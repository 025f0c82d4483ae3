"""A recording opened for its rules: its tag and its sound's frames read once, nothing decoded."""

from publisher.verify.checks.audio.opened.mpeg_sound import MpegSound
from publisher.verify.checks.audio.opened.recording import (
    Chapter,
    Contents,
    Recording,
    UnreadableRecording,
    open_recording,
)

__all__ = [
    "Chapter",
    "Contents",
    "MpegSound",
    "Recording",
    "UnreadableRecording",
    "open_recording",
]
