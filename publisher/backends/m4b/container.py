"""The sound of a recording in an MPEG-4 file, with chapters that players show."""

from fractions import Fraction
from io import BytesIO
from typing import Any

from publisher.speech.recording import ChapterTimes, Recording

_MILLISECONDS = Fraction(1, 1000)
_OPTIONS = {"brand": "M4B ", "fflags": "+bitexact"}
"""Says that it is an audiobook, and does not name the library, whose version changes."""


def mpeg_4(recording: Recording, chapters: tuple[ChapterTimes, ...], language: str) -> bytes:
    """The recording ("aac") as MPEG-4 audio (ISO/IEC 14496-14), not encoded again.

    Chapters are written in both ways that players know: as Nero's `chpl` and as a text track that
    the sound refers to (QuickTime File Format, "Chapter Lists"). `language` has three letters
    (ISO 639-2/T). The same recording gives the same bytes.
    """
    import av

    with BytesIO() as buffer:
        with (
            av.open(BytesIO(recording.content()), "r", format="aac") as source,
            av.open(buffer, "w", format="ipod", options=_OPTIONS) as made,
        ):
            given = source.streams.audio[0]
            track = made.add_stream_from_template(given)
            track.metadata["language"] = language
            made.set_chapters([_chapter(*each) for each in enumerate(chapters, 1)])
            for packet in source.demux(given):
                if packet.dts is not None:
                    packet.stream = track
                    made.mux(packet)
        return buffer.getvalue()


def _chapter(number: int, chapter: ChapterTimes) -> Any:
    return {
        "id": number,
        "start": round(chapter.start * 1000),
        "end": round(chapter.end * 1000),
        "time_base": _MILLISECONDS,
        "metadata": {"title": " ".join(chapter.title.split())},
    }
