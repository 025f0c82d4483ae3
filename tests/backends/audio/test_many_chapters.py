"""A leaflet of more sections than one table of contents can list (255)."""

from dataclasses import replace
from io import BytesIO
from typing import Any

from mutagen.id3 import ID3

from publisher.backends.audio.tags import with_tags
from publisher.speech.recording import NarrationOptions
from publisher.verify.checks import audio
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import read_back
from tests.quick_recording import quick_recording
from tests.specimen import context, paragraph, section, specimen

COVER = b"\x89PNG\r\n\x1a\n"
SECTIONS = 300


def test_more_chapters_than_a_table_holds_are_listed_by_tables_below_it() -> None:
    given = context()
    blocks = tuple(
        section(f"Part {number}", 2, paragraph("Drink water."), id=f"part-{number}")
        for number in range(SECTIONS)
    )
    document = replace(specimen(), blocks=blocks, glossary=None, references=None)
    options = NarrationOptions()
    style = given.theme.tokens.voice
    recording = quick_recording(document, given.wording, style, options, "mp3", None)
    content = with_tags(recording, document.metadata, COVER, given.wording)

    tables: dict[str, Any] = {
        each.element_id: each for each in ID3(BytesIO(content)).getall("CTOC")
    }
    listed = [
        name
        for table in tables["contents"].child_element_ids
        for name in tables[table].child_element_ids
    ]
    assert listed == [f"chapter{number}" for number in range(1, SECTIONS + 2)]
    assert all(len(each.child_element_ids) <= 255 for each in tables.values())

    file = FinishedFile("audio", "many.mp3", "audio/mpeg", content, document, options)
    found = {each.rule for each in audio.judge(file).findings}
    told = {"missing-contents", "unlisted-chapter", "chapter-out-of-order", "wrong-chapter"}
    assert not found & told
    parity = read_back(file, given.wording, given.theme)
    assert parity is not None
    assert not [each for each in parity.differences if each.expected.startswith("chapter")]
