"""A W3C audiobook as a listener gets it: its parts, and the words on its entry page."""

import json
import re
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree, html

from publisher.verify.parity.audio.recording import HeardChapter, Recording

_LINES = frozenset({"h2", "h3", "h4", "h5", "h6", "p"})


def read_packaged_audiobook(content: bytes) -> Recording:
    """The recording in an LPF file; empty where it is none. Times are those of the manifest."""
    try:
        with ZipFile(BytesIO(content)) as package:
            manifest = json.loads(package.read("publication.json"))
            page = html.document_fromstring(package.read("index.html"))
        parts = [
            (str(each["name"]), _seconds(each["duration"])) for each in manifest["readingOrder"]
        ]
    except (BadZipFile, zlib.error, etree.LxmlError, LookupError, TypeError, ValueError):
        return Recording((), (), 0.0)
    chapters, start = [], 0.0
    for title, seconds in parts:
        chapters.append(HeardChapter(title, start))
        start += seconds
    lines = [
        "".join(map(str, each.itertext()))
        for section in page.iterfind("body/main/section")
        for each in section
        if each.tag in _LINES
    ]
    return Recording(tuple(lines), tuple(chapters), start)


def _seconds(duration: str) -> float:
    found = re.fullmatch(r"PT(\d+\.\d+)S", duration)
    return float(found[1]) if found else 0.0
