"""A media overlay: which words are read aloud when (EPUB 3.3, 9)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.verify.checks.epub.book import SMIL, Book
from publisher.verify.checks.xhtml import Element

_CLOCK = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d*)?)(h|min|s|ms)?")
_SECONDS = {"h": 3600.0, "min": 60.0, "s": 1.0, "ms": 0.001, None: 1.0}


@dataclass(frozen=True, slots=True)
class Clip:
    """One `par`: the place of its words, and the sound, with times in seconds.

    `end` is None where the clip goes on to the end of its sound; `audio` is empty where a voice
    of the reading program is to speak.
    """

    overlay: str
    id: str
    text: tuple[str, str]
    audio: str
    begin: float
    end: float | None


def clips_of(book: Book) -> Iterator[Clip]:
    """The clips of every overlay of the book, in their order."""
    for item in book.items:
        tree = book.trees.get(item.path, "")
        if item.media_type == SMIL and not isinstance(tree, str):
            for par in tree.iter("{*}par"):
                yield _clip(book, item.path, par)


def _clip(book: Book, overlay: str, par: Element) -> Clip:
    text, audio = par.find("{*}text"), par.find("{*}audio")
    words = text.get("src", "") if text is not None else ""
    sound = audio.get("src", "") if audio is not None else ""
    begin = seconds(audio.get("clipBegin")) if audio is not None else None
    return Clip(
        overlay,
        par.get("id", ""),
        book.place(words, overlay),
        book.path(sound, overlay) if sound else "",
        begin or 0.0,
        seconds(audio.get("clipEnd")) if audio is not None else None,
    )


def seconds(clock: str | None) -> float | None:
    """A clock value of SMIL in seconds; None where there is none that can be read."""
    found = _CLOCK.fullmatch((clock or "").strip())
    if found is None:
        return None
    hours, minutes, rest, unit = found.groups()
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(rest) * _SECONDS[unit]
