"""The file itself: reproducible, complete, with its fonts and properties, and nobody's template."""

import re
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from lxml import etree

from publisher.backends import find_backends
from publisher.backends.word import WordBackend, WordOptions
from publisher.document import walk
from tests.backends.word.word_file import W, WordFile, file_with, query, render, specimen_file
from tests.specimen import HERE, context, paragraph, section, specimen, whole_specimen

FONT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"


@pytest.fixture(scope="module")
def word() -> WordFile:
    return specimen_file()


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(whole_specimen()) == render(whole_specimen())


@pytest.mark.slow
def test_another_process_gives_the_same_bytes() -> None:
    script = (
        "import sys; from tests.backends.word.word_file import render;"
        "from tests.specimen import whole_specimen;"
        "sys.stdout.buffer.write(render(whole_specimen()))"
    )
    made = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[3],
        env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PATH": "/usr/bin:/bin"},
    ).stdout
    assert made == render(whole_specimen())


def test_no_entry_tells_when_it_was_made(word: WordFile) -> None:
    assert {each.date_time for each in word.zip.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert word.zip.testzip() is None


def test_the_artifact() -> None:
    artifact = WordBackend().render(specimen(), WordOptions(), context())
    assert artifact.file_name == "specimen-large-print.docx"
    assert artifact.media_type.endswith("wordprocessingml.document")
    assert artifact.pages >= 2


def test_the_format_is_registered_and_can_carry_everything() -> None:
    backend = find_backends()["word"]
    assert {type(each) for each in walk(whole_specimen())} <= backend.renders


def test_every_part_is_well_formed_and_has_a_content_type(word: WordFile) -> None:
    types = etree.fromstring(word.zip.read("[Content_Types].xml"))
    defaults = {each.get("Extension") for each in types if each.get("Extension")}
    overrides = {each.get("PartName") for each in types if each.get("PartName")}
    for name in word.zip.namelist():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(word.zip.read(name))
        if name != "[Content_Types].xml":
            assert f"/{name}" in overrides or name.rpartition(".")[2] in defaults, name


def test_every_relationship_leads_to_a_part(word: WordFile) -> None:
    names = set(word.zip.namelist())
    for rels in (each for each in names if each.endswith(".rels")):
        folder = rels.replace("_rels/", "").rpartition("/")[0]
        for relation in etree.fromstring(word.zip.read(rels)):
            if relation.get("TargetMode") != "External":
                target = relation.get("Target")
                path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
                assert path.lstrip("/") in names, f"{rels}: {target}"


def test_title_author_language_and_dates(word: WordFile) -> None:
    core = word.part("docProps/core.xml")
    assert query(core, "string(dc:title)") == "What is a specimen leaflet?"
    assert query(core, "string(dc:creator)") == "A Writer, B Nurse"
    assert query(core, "string(dc:language)") == "en-GB"
    assert query(core, "string(cp:lastModifiedBy)") == "Harbour Cancer Information"
    for name in ("created", "modified"):
        assert query(core, f"string(dcterms:{name})") == "2026-03-24T00:00:00Z"


def test_a_time_in_another_zone_is_written_in_utc() -> None:
    late = datetime(2026, 3, 24, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    made = WordBackend().render(specimen(), WordOptions(), replace(context(), created=late))
    core = WordFile(made.content).part("docProps/core.xml")
    assert query(core, "string(dcterms:created)") == "2026-03-23T23:30:00Z"


def test_word_behaves_as_of_2013(word: WordFile) -> None:
    settings = word.part("word/settings.xml")
    path = "w:compat/w:compatSetting[@w:name='compatibilityMode']/@w:val"
    assert query(settings, path) == ["15"]


def test_nothing_of_a_template_is_left(word: WordFile) -> None:
    everything = b"".join(
        word.zip.read(each) for each in word.zip.namelist() if each.endswith((".xml", ".rels"))
    )
    for trace in (b"python-docx", b"en-US", b"Calibri", b"Cambria", b"thumbnail", b"customXml"):
        assert trace not in everything, trace


def test_every_style_in_use_is_defined_and_every_definition_is_used(word: WordFile) -> None:
    parts = [word.document, *(word.part(f) for f in word.zip.namelist() if "word/footer" in f)]
    used = {each for part in parts for each in query(part, "//w:pStyle/@w:val")}
    defined = query(word.styles, "w:style[@w:type='paragraph']/@w:styleId")
    bases = set(query(word.styles, "//w:basedOn/@w:val"))
    assert used <= set(defined)
    assert set(defined) <= used | bases | {"Normal"}
    assert len(defined) == len(set(defined))
    characters = set(query(word.styles, "w:style[@w:type='character']/@w:styleId"))
    assert set(word.query(".//w:rStyle/@w:val")) <= characters


def test_ids_of_pictures_controls_and_bookmarks_are_unique(word: WordFile) -> None:
    for path in (".//wp:docPr/@id", ".//w:sdtPr/w:id/@w:val", ".//w:bookmarkStart/@w:id"):
        found = word.query(path)
        assert len(found) == len(set(found)), path


def test_the_fonts_travel_with_the_file_and_can_be_read_again(word: WordFile) -> None:
    assert query(word.part("word/settings.xml"), "w:embedTrueTypeFonts")
    table = word.part("word/fontTable.xml")
    found = {}
    for font in query(table, "w:font"):
        for face in query(font, "w:embedRegular | w:embedBold"):
            (id_,) = query(face, "@r:id")
            assert word.relation("word/fontTable.xml", id_).get("Type") == FONT
            data = word.zip.read(word.target("word/fontTable.xml", id_))
            read = TTFont(BytesIO(clear(data, face.get(f"{W}fontKey"))))
            found[read["name"].getDebugName(1), read["name"].getDebugName(2)] = font.get(f"{W}name")
    assert found == {
        (family, face): family
        for family in ("Atkinson Hyperlegible", "Fira Sans")
        for face in ("Regular", "Bold")
    }


def clear(data: bytes, key: str) -> bytes:
    """An embedded font as it was (ECMA-376 part 4, 10.1.2: the key's bytes from the end)."""
    guid = re.sub("[{}-]", "", key)
    mask = [int(guid[at : at + 2], 16) for at in range(30, -1, -2)]
    return bytes(each ^ mask[at % 16] for at, each in enumerate(data[:32])) + data[32:]


def test_a_font_that_is_not_used_does_not_travel() -> None:
    word = file_with(paragraph("Only English."))
    assert query(word.part("word/fontTable.xml"), "w:font/@w:name") == ["Atkinson Hyperlegible"]


def test_a_word_too_long_for_a_heading_is_reported_with_its_line() -> None:
    heading = section("Pseudopseudohypoparathyroidism", 2, paragraph("Words."))
    document = replace(specimen(), blocks=(heading,))
    check = WordBackend().check
    assert not list(check(document, WordOptions(18), context()))
    (found,) = check(document, WordOptions(36), context())
    assert found.code == "WORD-001"
    assert not found.is_error
    assert found.span == HERE
    assert "Pseudopseudohypoparathyroidism" in found.message
    assert "36 points" in found.message
