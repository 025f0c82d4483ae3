"""A finished audiobook and the document that it was made from."""

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from publisher.document import Document
from publisher.verify.finished_file import FinishedFile


class UnreadableAudiobook(Exception):
    """The file cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter and where it begins, in seconds."""

    title: str
    start: float


@dataclass(frozen=True, slots=True)
class Audiobook:
    """An audiobook whose tags and tracks were read; nothing is decoded.

    `listed` are the chapters as Nero lists them, `tracked` those of the track that QuickTime
    players follow. `language` is that of the sound's track, `seconds` its length, `codec` and
    `channels` what it is made of; `brand` is the kind of file.
    """

    document: Document = field(repr=False)
    brand: str
    tags: dict[str, Any] = field(repr=False)
    listed: tuple[Chapter, ...]
    tracked: tuple[Chapter, ...]
    language: str
    seconds: float
    codec: str
    channels: int

    def text(self, name: str) -> str:
        """What an atom of the item list says; empty where there is none."""
        found = self.tags.get(name)
        return str(found[0]) if isinstance(found, list) and found else ""


def open_audiobook(file: FinishedFile) -> Audiobook:
    """Open a file. Raises `UnreadableAudiobook`."""
    import av
    from mutagen import MutagenError
    from mutagen.mp4 import MP4

    try:
        tagged: Any = MP4(BytesIO(file.content))
        with av.open(BytesIO(file.content)) as container:
            sound = container.streams.audio[0]
            return Audiobook(
                file.document,
                str(container.metadata.get("major_brand", "")).strip(),
                dict(tagged.tags or {}),
                tuple(Chapter(each.title, each.start) for each in tagged.chapters or ()),
                tuple(map(_chapter, container.chapters())) if _has_track(file.content) else (),
                sound.language or "",
                float((sound.duration or 0) * sound.time_base) if sound.time_base else 0.0,
                sound.codec_context.name,
                sound.codec_context.channels,
            )
    except (MutagenError, av.FFmpegError, IndexError) as problem:
        raise UnreadableAudiobook(str(problem)) from problem


def _has_track(content: bytes) -> bool:
    """Whether a track refers to one with chapters; where none does, PyAV reads Nero's list."""
    return re.search(rb"tref.{4}chap", content, re.DOTALL) is not None


def _chapter(chapter: Any) -> Chapter:
    start = float(chapter["start"] * chapter["time_base"])
    return Chapter(str(chapter["metadata"].get("title", "")), start)
