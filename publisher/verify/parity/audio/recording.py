"""An MP3 file as a listener gets it: its words and its chapters, read with mutagen."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any


@dataclass(frozen=True, slots=True)
class HeardChapter:
    """A chapter in the order of the file's contents; `start` is in seconds."""

    title: str
    start: float


@dataclass(frozen=True, slots=True)
class Recording:
    """What stands in the file's tags, and how long the sound itself lasts, in seconds.

    `lines` are the words that are spoken, a line a sentence.
    """

    lines: tuple[str, ...]
    chapters: tuple[HeardChapter, ...]
    seconds: float


def read_recording(content: bytes) -> Recording:
    """The recording in an MP3 file; empty where the file has no tag or no sound."""
    from mutagen import MutagenError
    from mutagen.id3 import ID3
    from mutagen.mp3 import MP3

    try:
        file: Any = MP3(BytesIO(content))
    except MutagenError:
        return Recording((), (), 0.0)
    tags, seconds = file.tags or ID3(), float(file.info.length)
    words = "\n".join(each.text for each in tags.getall("USLT"))
    chapters = {each.element_id: each for each in tags.getall("CHAP")}
    tables = {each.element_id: each.child_element_ids for each in tags.getall("CTOC")}
    inner = {name for each in tables.values() for name in each if name in tables}
    entries = [entry for name, each in tables.items() if name not in inner for entry in each]
    # Where there are too many chapters for one table, it lists tables that list them.
    names = [name for entry in entries for name in tables.get(entry, [entry])]
    return Recording(
        tuple(words.splitlines()),
        tuple(
            HeardChapter(_title(chapters[name]), chapters[name].start_time / 1000)
            for name in names
            if name in chapters
        ),
        seconds,
    )


def _title(chapter: Any) -> str:
    return str(chapter.sub_frames["TIT2"]) if "TIT2" in chapter.sub_frames else ""
