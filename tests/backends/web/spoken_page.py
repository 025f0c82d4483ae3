"""A page with its player, as files beside each other, from a voice that costs nothing."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree, html

from publisher.backends.web import WebBackend
from publisher.document import Document
from publisher.speech.recording import NarrationOptions, Recording
from tests.quick_recording import quick_recording
from tests.specimen import context, whole_specimen

OPTIONS = NarrationOptions()


@cache
def recording() -> Recording:
    """The specimen, spoken."""
    given = context()
    style = given.theme.tokens.voice
    return quick_recording(whole_specimen(), given.wording, style, OPTIONS, "mp3", None)


def render(document: Document) -> bytes:
    return WebBackend().render(document, OPTIONS, context()).content


@dataclass(frozen=True)
class SpokenPage:
    """The page read back, and the times that it holds."""

    root: etree._Element

    @property
    def timeline(self) -> dict[str, list[list[str | float]]]:
        (data,) = self.root.xpath("//script[@type='application/json']")
        return json.loads(data.text)


def read(content: bytes) -> SpokenPage:
    return SpokenPage(html.document_fromstring(content.decode()))


def write_page(folder: Path, *, sound: bytes | None = None) -> Path:
    """The specimen's page in a folder, beside it its recording (or what `sound` is)."""
    file = folder / "specimen.html"
    file.write_bytes(render(whole_specimen()))
    content = recording().content() if sound is None else sound
    if content:
        (folder / "specimen.mp3").write_bytes(content)
    return file
