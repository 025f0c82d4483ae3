"""The e-book as a container: archive, package document, metadata."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from zipfile import ZIP_STORED

import pytest

from publisher.backends.epub import EpubBackend
from publisher.backends.protocol import Backend, NoOptions
from publisher.document import Document
from tests.backends.epub.book import Book, book
from tests.backends.epub.samples import bare, render
from tests.specimen import STYLES, context, whole_specimen


def test_it_is_a_backend() -> None:
    assert isinstance(EpubBackend(), Backend)
    artifact = EpubBackend().render(whole_specimen(), NoOptions(), context())
    assert artifact.file_name == "specimen.epub"
    assert artifact.media_type == "application/epub+zip"


def test_mimetype_comes_first_stored_and_bare() -> None:
    first = book().zip.infolist()[0]
    assert first.filename == "mimetype"
    assert first.compress_type == ZIP_STORED
    assert first.extra == b""
    assert first.header_offset == 0
    assert book().zip.read(first) == b"application/epub+zip"


def test_the_archive_is_whole_and_carries_the_time_of_the_leaflet() -> None:
    assert book().zip.testzip() is None
    assert {each.date_time for each in book().zip.infolist()} == {(2026, 3, 24, 0, 0, 0)}


def test_the_manifest_names_exactly_what_is_there() -> None:
    listed = {book().path(each) for each in book().query("//opf:manifest/opf:item/@href")}
    there = set(book().zip.namelist())
    assert there - listed == {"mimetype", "META-INF/container.xml", book().package_path}
    assert listed <= there


@pytest.mark.slow
def test_the_same_leaflet_gives_the_same_bytes_in_any_process() -> None:
    program = (
        "import sys; from tests.backends.epub.samples import render;"
        "from tests.specimen import whole_specimen;"
        "sys.stdout.buffer.write(render(whole_specimen()))"
    )
    ways = ({"PYTHONHASHSEED": "1", "TZ": "UTC"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"})
    one_way, other_way = (
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, **way},
            cwd=STYLES.parent,
            capture_output=True,
            check=True,
        ).stdout
        for way in ways
    )
    assert one_way == other_way
    assert len(one_way) > 10_000


def test_the_package_says_what_the_leaflet_is() -> None:
    expected = {
        "title": ["What is a specimen leaflet?"],
        "language": ["en-GB"],
        "creator": ["A Writer", "B Nurse"],
        "publisher": ["Harbour Cancer Information"],
        "date": ["2026-03-24"],
        "description": ["A leaflet with every construct."],
        "subject": ["testing"],
        "rights": ["CC BY 4.0"],
        "source": ["https://leaflets.example.org/specimen/specimen.html"],
    }
    for name, values in expected.items():
        assert book().query(f"//dc:{name}/text()") == values, name
    assert book().package.get("version") == "3.0"
    assert book().query("/opf:package/@xml:lang") == ["en-GB"]
    assert book().metadata("dcterms:modified") == ["2026-03-24T00:00:00Z"]
    assert book().metadata("schema:bookEdition") == ["3"]
    assert book().metadata("dcterms:valid") == ["2029-03-24"]


def test_modified_is_in_universal_time() -> None:
    style = context()
    later = replace(style, created=style.created + timedelta(hours=5, seconds=7))
    made = EpubBackend().render(bare(), NoOptions(), later).content
    assert Book(made).metadata("dcterms:modified") == ["2026-03-24T05:00:07Z"]


def test_the_identifier_belongs_to_the_edition() -> None:
    def identifier(document: Document) -> str:
        package = Book(render(document))
        (found,) = package.query("//dc:identifier[@id=/opf:package/@unique-identifier]/text()")
        return found

    document = bare()
    first = identifier(document)
    assert first.startswith("urn:uuid:")
    changed = replace(document, metadata=replace(document.metadata, title="Another title"))
    assert identifier(changed) == first
    new_edition = replace(document, metadata=replace(document.metadata, edition="4"))
    assert identifier(new_edition) != first


def test_accessibility_metadata_tells_what_is_there() -> None:
    assert book().metadata("schema:accessMode") == ["textual", "visual"]
    assert set(book().metadata("schema:accessModeSufficient")) == {"textual", "textual,visual"}
    assert set(book().metadata("schema:accessibilityFeature")) == {
        "ARIA",
        "alternativeText",
        "displayTransformability",
        "longDescription",
        "readingOrder",
        "structuralNavigation",
        "tableOfContents",
        "ttsMarkup",
        "unlocked",
    }
    assert book().metadata("schema:accessibilityHazard") == ["none"]
    (summary,) = book().metadata("schema:accessibilitySummary")
    wording = context().wording
    assert wording.accessibility_long_descriptions in summary
    assert wording.accessibility_videos in summary


def test_accessibility_metadata_claims_nothing_that_is_not_there() -> None:
    plain = Book(render(bare()))
    assert plain.metadata("schema:accessMode") == ["textual"]
    assert plain.metadata("schema:accessModeSufficient") == ["textual"]
    assert "longDescription" not in plain.metadata("schema:accessibilityFeature")
    (summary,) = plain.metadata("schema:accessibilitySummary")
    assert summary == context().wording.accessibility_text


def test_it_does_not_claim_to_conform_before_anybody_has_judged_it() -> None:
    assert book().query("//opf:meta[@property='dcterms:conformsTo']") == []
    assert b"a11y:" not in book().zip.read(book().package_path)
