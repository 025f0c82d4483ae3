"""A finished talking book and the document that it was made from."""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from zipfile import BadZipFile

from lxml import etree

from publisher.document import Document
from publisher.verify.checks.audio.opened.mpeg_sound import MpegSound, read_sound
from publisher.verify.checks.zipped import unzipped
from publisher.verify.finished_file import FinishedFile

NCC = "ncc.html"
TEXT = "content.html"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
Element = etree._Element
_CLOCK = re.compile(r"(\d+):([0-5]\d):([0-5]\d(?:\.\d+)?)")
_SECONDS = re.compile(r"(?:npt=)?(\d+(?:\.\d+)?)s")


class UnreadableBook(Exception):
    """The file is no talking book; the message says why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to go to: `level` is that of a heading, 0 for anything else."""

    words: str
    level: int
    kind: str
    smil: str
    target: str


@dataclass(frozen=True, slots=True)
class Clip:
    """Words and their sound, as a SMIL file pairs them; times are in seconds."""

    smil: str
    file: str
    place: str
    sound: str
    begin: float
    end: float


@dataclass(frozen=True)
class TalkingBook:
    """A talking book whose files were read; nothing is decoded.

    `trees` are its XML files by name. `smils` are the names of the SMIL files in the order in
    which the navigation control centre leads to them.
    """

    document: Document = field(repr=False)
    files: Mapping[str, bytes] = field(repr=False)
    trees: Mapping[str, Element] = field(repr=False)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Where a listener can go, in order (DAISY 2.02, 2.1)."""
        body = self.trees[NCC].find("{*}body")
        return tuple(_entry(each) for each in (() if body is None else body))

    @cached_property
    def smils(self) -> tuple[str, ...]:
        """The SMIL files in the order in which they are played."""
        names = dict.fromkeys(each.smil for each in self.entries)
        return tuple(each for each in names if each in self.trees)

    @cached_property
    def clips(self) -> tuple[Clip, ...]:
        """All words and their sound, in the order in which they are played."""
        return tuple(clip for name in self.smils for clip in _clips(name, self.trees[name]))

    @cached_property
    def sounds(self) -> Mapping[str, MpegSound]:
        """The sound files by name."""
        return {
            name: read_sound(content, 0)
            for name, content in self.files.items()
            if name.endswith(".mp3")
        }

    def metas(self, file: str, name: str) -> list[str]:
        """What a file says under a name, as often as it says so."""
        found = self.trees[file].iterfind("{*}head/{*}meta")
        return [each.get("content", "") for each in found if each.get("name") == name]


def open_book(file: FinishedFile) -> TalkingBook:
    """Open a file. Raises `UnreadableBook`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        files = unzipped(file.content)
        trees = {
            name: etree.fromstring(content, parser)
            for name, content in files.items()
            if name.endswith((".html", ".smil"))
        }
    except (BadZipFile, zlib.error, etree.XMLSyntaxError) as problem:
        raise UnreadableBook(str(problem)) from problem
    for name in (NCC, TEXT):
        if name not in trees:
            raise UnreadableBook(f"there is no {name}")
    return TalkingBook(file.document, files, trees)


def tag_of(element: Element) -> str:
    """The name without its namespace, empty for a comment."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def seconds_of(value: str) -> float:
    """The seconds of a clock value (SMIL 1.0, 4.2.4); -1 for what is none."""
    if found := _CLOCK.fullmatch(value):
        return int(found[1]) * 3600 + int(found[2]) * 60 + float(found[3])
    counted = _SECONDS.fullmatch(value)
    return float(counted[1]) if counted else -1


def _entry(element: Element) -> Entry:
    tag, link = tag_of(element), element.find("{*}a")
    words = " ".join("".join(str(each) for each in element.itertext()).split())
    smil, _, target = ("" if link is None else link.get("href", "")).partition("#")
    level = int(tag[1]) if tag in HEADINGS else 0
    return Entry(words, level, element.get("class", ""), smil, target)


def _clips(name: str, tree: Element) -> Iterator[Clip]:
    for par in tree.iter("par"):
        text = par.find("text")
        file, _, place = ("" if text is None else text.get("src", "")).partition("#")
        for audio in par.iter("audio"):
            begin, end = (seconds_of(audio.get(f"clip-{each}", "")) for each in ("begin", "end"))
            yield Clip(name, file, place, audio.get("src", ""), begin, end)
