"""A finished recording and the document that it was made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from mutagen import MutagenError, id3

from publisher.document import Document
from publisher.speech import ENGINES
from publisher.theme.tokens import Voice
from publisher.verify.checks.audio.opened.id3_frames import (
    element_id,
    read_frames,
    tag_length,
    tag_version,
)
from publisher.verify.checks.audio.opened.mpeg_sound import MpegSound, read_sound
from publisher.verify.finished_file import FinishedFile


class UnreadableRecording(Exception):
    """The tag cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter with its first and last millisecond; `name` is what the contents call it by."""

    name: str
    start: int
    end: int
    title: str

    @property
    def where(self) -> str:
        """The place as a finding names it."""
        return f"chapter '{self.title}', {shown_time(self.start / 1000)}"


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents: the names of its chapters, and its two flags."""

    name: str
    chapters: tuple[str, ...]
    is_top_level: bool
    is_ordered: bool


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording whose tag and frames were read; nothing is decoded.

    `version` is that of the tag. `frames` are names and contents of its frames in the order of the
    file, `chapters` stand in that order, too. `bit_rate` (kbit/s) and `sample_rate` (hertz) are
    those of the house style and of its voice, 0 where they are not known.
    """

    document: Document = field(repr=False)
    version: int
    frames: tuple[tuple[str, bytes], ...] = field(repr=False)
    tags: Any = field(repr=False)
    chapters: tuple[Chapter, ...]
    contents: tuple[Contents, ...]
    sound: MpegSound
    bit_rate: int
    sample_rate: int

    def text(self, name: str) -> str:
        """What a text frame says; empty where there is none."""
        found = self.tags.getall(name)
        return str(found[0].text[0]) if found and found[0].text else ""


def open_recording(file: FinishedFile, voice: Voice | None) -> Recording:
    """Open a file. Raises `UnreadableRecording`."""
    try:
        tags = id3.ID3(BytesIO(file.content)) if tag_version(file.content) else id3.ID3()
    except MutagenError as problem:
        raise UnreadableRecording(str(problem)) from problem
    frames = read_frames(file.content)
    order = {element_id(body): place for place, (name, body) in enumerate(frames) if name == "CHAP"}
    chapters = [
        Chapter(each.element_id, each.start_time, each.end_time, _title(each))
        for each in tags.getall("CHAP")
    ]
    return Recording(
        document=file.document,
        version=tag_version(file.content),
        frames=frames,
        tags=tags,
        chapters=tuple(sorted(chapters, key=lambda each: order.get(each.name, 0))),
        contents=_contents(tags),
        sound=read_sound(file.content, tag_length(file.content)),
        bit_rate=voice.bit_rate_kbps if voice else 0,
        sample_rate=_sample_rate(file, voice),
    )


def shown_time(seconds: float) -> str:
    """A place in a recording as players show it: "12:05"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def _contents(tags: Any) -> tuple[Contents, ...]:
    """The tables of contents, each with the chapters of those that it lists in their place."""
    tables = {each.element_id: each for each in tags.getall("CTOC")}
    listed = {name for each in tables.values() for name in each.child_element_ids}
    return tuple(
        Contents(
            name,
            tuple(_chapters(each, tables)),
            bool(each.flags & id3.CTOCFlags.TOP_LEVEL),
            all(
                tables[one].flags & id3.CTOCFlags.ORDERED
                for one in (name, *each.child_element_ids)
                if one in tables
            ),
        )
        for name, each in tables.items()
        if name not in listed
    )


def _chapters(table: Any, tables: Mapping[str, Any]) -> Iterator[str]:
    """ID3v2 Chapter Frame Addendum 1.0, 3.2: an entry is a chapter or another table."""
    for name in table.child_element_ids:
        yield from tables[name].child_element_ids if name in tables else (name,)


def _title(chapter: Any) -> str:
    found = chapter.sub_frames.getall("TIT2")
    return str(found[0].text[0]) if found and found[0].text else ""


def _sample_rate(file: FinishedFile, voice: Voice | None) -> int:
    name = getattr(file.options, "voice", "") or (voice.engine if voice else "")
    return ENGINES[name].sample_rate if name in ENGINES else 0
