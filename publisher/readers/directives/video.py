"""`:::{video} https://…`."""

import re

from publisher.document.nodes import Video
from publisher.readers.directives.directive import BodyReader
from publisher.readers.directives.source import DirectiveSource
from publisher.readers.fields import is_web_address

_DURATION = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d)")


def build_video(source: DirectiveSource, body: BodyReader) -> Video:
    """A video elsewhere; the text is its transcript (flag) or says what it tells."""
    report = body.reading.report
    if not is_web_address(source.argument):
        message = f"'{source.argument}' is not the address of a video"
        report("VID-003", message, "write the whole of it, as in https://…", source.span)
    if not source.value("title"):
        message, remedy = "the video has no title", "add a line :title: What the video is called"
        report("VID-001", message, remedy, source.place("title"))
    seconds = _seconds(source.value("duration"))
    if not seconds:
        report(
            "VID-002",
            "the video does not say how long it is"
            if not source.value("duration")
            else f"'{source.value('duration')}' is no running time",
            "write minutes and seconds, as in :duration: 2:42",
            source.place("duration"),
        )
    content = body.read_text(source)
    if not content:
        report(
            "VID-004",
            "nothing says what the video tells to those who cannot watch it",
            "write its words (with :transcript:) or a description under the options",
            source.span,
        )
    return Video(
        source.value("title"),
        source.argument,
        seconds,
        content,
        "transcript" in source.options,
        id=source.id,
        span=source.span,
    )


def _seconds(duration: str) -> int:
    found = _DURATION.fullmatch(duration)
    if not found:
        return 0
    hours, minutes, seconds = (int(each or 0) for each in found.groups())
    if found[1] and minutes > 59:
        return 0
    return hours * 3600 + minutes * 60 + seconds
