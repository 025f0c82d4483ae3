"""A finished W3C audiobook and the document that it was made from."""

import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from zipfile import BadZipFile

from lxml import etree, html

from publisher.document import Document
from publisher.verify.checks.audio.opened.mpeg_sound import MpegSound, read_sound
from publisher.verify.checks.zipped import unzipped
from publisher.verify.finished_file import FinishedFile

MANIFEST = "publication.json"
ENTRY_PAGE = "index.html"
_DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?")


class UnreadableAudiobook(Exception):
    """The package or its manifest cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Part:
    """A sound of the reading order: `seconds` is what the manifest says of it, -1 for nothing."""

    address: str
    title: str
    media_type: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Audiobook:
    """An audiobook whose manifest and entry page were read; `page` is None where there is none.

    `sounds` are the sounds of the reading order that are in the package, by their address.
    """

    document: Document = field(repr=False)
    files: Mapping[str, bytes] = field(repr=False)
    manifest: dict[str, Any] = field(repr=False)
    parts: tuple[Part, ...]
    resources: tuple[dict[str, Any], ...]
    page: html.HtmlElement | None
    sounds: Mapping[str, MpegSound] = field(repr=False)


def open_audiobook(file: FinishedFile) -> Audiobook:
    """Open a package. Raises `UnreadableAudiobook`."""
    try:
        files = unzipped(file.content)
        manifest = json.loads(files[MANIFEST])
        order = [_link(each) for each in _list(manifest.get("readingOrder"))]
        resources = [_link(each) for each in _list(manifest.get("resources"))]
        page = html.document_fromstring(files[ENTRY_PAGE]) if ENTRY_PAGE in files else None
    except (BadZipFile, zlib.error, ValueError, AttributeError, etree.LxmlError) as problem:
        raise UnreadableAudiobook(str(problem)) from problem
    except KeyError as problem:
        raise UnreadableAudiobook(f"there is no {MANIFEST}") from problem
    parts = tuple(
        Part(
            str(each.get("url", "")),
            str(each.get("name", "")),
            str(each.get("encodingFormat", "")),
            seconds_of(each.get("duration")),
        )
        for each in order
    )
    sounds = {
        each.address: read_sound(files[each.address], 0) for each in parts if each.address in files
    }
    return Audiobook(file.document, files, manifest, parts, tuple(resources), page, sounds)


def seconds_of(duration: object) -> float:
    """The seconds of a length of time (ISO 8601); -1 for what is none."""
    found = _DURATION.fullmatch(duration) if isinstance(duration, str) else None
    if found is None:
        return -1
    hours, minutes, seconds = (float(each or 0) for each in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def _list(value: Any) -> list[Any]:
    """The values, where one may stand for a list of one (Publication Manifest, arrays)."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _link(value: Any) -> dict[str, Any]:
    """A link, for which an address may stand (Publication Manifest, linked resources)."""
    return value if isinstance(value, dict) else {"url": str(value)}
