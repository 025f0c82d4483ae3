"""What the file says about itself: ID3v2.4, with chapters (ID3v2 Chapter Frame Addendum 1.0)."""

import io
from typing import Any

import langcodes
from mutagen import id3

from publisher.backends.audio.frame_order import with_chapters_in_order
from publisher.document import Metadata
from publisher.document.text import shown_date
from publisher.speech.recording import ChapterTimes, Recording, chapter_times
from publisher.theme import Wording

_UTF8 = id3.Encoding.UTF8
_NO_OFFSET = 0xFFFFFFFF
_LISTED = 255
"""Entries that a table of contents can have (ID3v2 Chapter Frame Addendum 1.0, 3.2: one byte says
how many); where there are more chapters, it lists tables that list them."""


def with_tags(recording: Recording, data: Metadata, cover: bytes, wording: Wording) -> bytes:
    """The MP3 with its tags in front: title, dates, cover (PNG), chapters, every word spoken."""
    tags = id3.ID3()
    language = langcodes.Language.get(data.language).to_alpha3(variant="T")
    reviewed, due = (shown_date(day, wording) for day in (data.last_reviewed, data.next_review_due))
    about = (
        f"{wording.edition_label} {data.edition}. {wording.last_reviewed_label}: {reviewed}."
        f" {wording.next_review_label}: {due}."
    )
    texts: dict[Any, str] = {
        id3.TIT2: data.title,
        id3.TPE1: data.publisher,
        id3.TALB: data.title,
        id3.TPUB: data.publisher,
        id3.TLAN: language,
        id3.TDRC: data.last_reviewed.isoformat(),
        id3.TCON: "Speech",
        id3.TCOP: data.licence,
        id3.TLEN: str(round(recording.seconds * 1000)),
    }
    for frame, text in texts.items():
        if text:
            tags.add(frame(encoding=_UTF8, text=[text]))
    tags.add(id3.COMM(encoding=_UTF8, lang=language, desc="", text=[about]))
    if data.summary:
        tags.add(id3.COMM(encoding=_UTF8, lang=language, desc="summary", text=[data.summary]))
    # What is said, word for word: for people who cannot hear it all, and for checking.
    spoken = "\n".join(each.text for each in recording.script.utterances)
    tags.add(id3.USLT(encoding=_UTF8, lang=language, desc="", text=spoken))
    described = wording.cover_picture.format(title=data.title, publisher=data.publisher)
    tags.add(
        id3.APIC(
            encoding=_UTF8,
            mime="image/png",
            type=id3.PictureType.COVER_FRONT,
            desc=described,
            data=cover,
        )
    )
    chapters = chapter_times(recording)
    names = tuple(f"chapter{number}" for number in range(1, len(chapters) + 1))
    _add_chapters(tags, names, chapters, wording.contents_heading)
    file = io.BytesIO(recording.content())
    tags.save(file, v1=0, v2_version=4, padding=lambda _: 0)
    return with_chapters_in_order(file.getvalue(), names)


def _add_chapters(
    tags: id3.ID3, names: tuple[str, ...], chapters: tuple[ChapterTimes, ...], heading: str
) -> None:
    parts = [names[start : start + _LISTED] for start in range(0, len(names), _LISTED)]
    tables = dict(enumerate(parts, 1)) if len(parts) > 1 else {}
    for number, part in tables.items():
        tags.add(_table(_part(number), part, id3.CTOCFlags.ORDERED))
    children = tuple(map(_part, tables)) or names
    title = id3.TIT2(encoding=_UTF8, text=[heading])
    flags = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
    tags.add(_table("contents", children, flags, title))
    for name, each in zip(names, chapters, strict=True):
        tags.add(
            id3.CHAP(
                element_id=name,
                start_time=round(each.start * 1000),
                end_time=round(each.end * 1000),
                start_offset=_NO_OFFSET,
                end_offset=_NO_OFFSET,
                sub_frames=[id3.TIT2(encoding=_UTF8, text=[each.title])],
            )
        )


def _table(name: str, children: tuple[str, ...], flags: int, *titles: Any) -> Any:
    return id3.CTOC(
        element_id=name, flags=flags, child_element_ids=list(children), sub_frames=list(titles)
    )


def _part(number: int) -> str:
    """The name of a table of contents below the first one."""
    return f"contents{number}"
