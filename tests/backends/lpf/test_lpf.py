"""The finished W3C audiobook, read as JSON and HTML and heard with libsndfile."""

import json
import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from lxml import html
from PIL import Image

from publisher.backends.lpf import LpfBackend
from publisher.backends.lpf.w3c_audiobook import make_lpf
from publisher.speech.recording import NarrationOptions, Recording
from tests.backends.narrated import NARRATOR, recording_of, seconds_of, short_leaflet, unzipped
from tests.specimen import context, paragraph, section

NAME = "specimen.lpf"
TITLES = ["What is a specimen leaflet?", "What to bring", "Doses"]


@cache
def made() -> tuple[Recording, bytes]:
    recording = recording_of(short_leaflet())
    return recording, make_lpf(recording, short_leaflet(), context(), NARRATOR, NAME)


@cache
def files() -> dict[str, bytes]:
    return unzipped(made()[1])


def manifest() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(files()["publication.json"])
    return loaded


def page() -> html.HtmlElement:
    return html.document_fromstring(files()["index.html"])


def lasts(duration: str) -> Decimal:
    found = re.fullmatch(r"PT(\d+\.\d{3})S", duration)
    assert found is not None
    return Decimal(found[1])


def test_the_reading_order_is_a_sound_a_section() -> None:
    order = manifest()["readingOrder"]
    assert [each["name"] for each in order] == TITLES
    assert [each["url"] for each in order] == ["audio/01.mp3", "audio/02.mp3", "audio/03.mp3"]
    assert {each["encodingFormat"] for each in order} == {"audio/mpeg"}


def test_durations_are_those_of_the_sounds_and_sum_exactly() -> None:
    order = manifest()["readingOrder"]
    for each in order:
        assert float(lasts(each["duration"])) == pytest.approx(
            seconds_of(files()[each["url"]]), abs=0.001
        )
    total = lasts(manifest()["duration"])
    assert sum(lasts(each["duration"]) for each in order) == total
    assert float(total) == pytest.approx(made()[0].seconds, abs=0.002)


def test_it_says_what_it_is() -> None:
    said = manifest()
    wanted = {
        "conformsTo": "https://www.w3.org/TR/audiobooks/",
        "type": "Audiobook",
        "name": TITLES[0],
        "url": "https://leaflets.example.org/specimen/specimen.lpf",
        "inLanguage": ["en-GB"],
        "publisher": [{"type": "Organization", "name": "Harbour Cancer Information"}],
        "readBy": [NARRATOR],
        "datePublished": "2026-03-24",
        "dateModified": "2026-03-24T00:00:00Z",
        "readingProgression": "ltr",
        "abridged": False,
        "accessibilityHazard": ["none"],
    }
    assert {name: said.get(name) for name in wanted} == wanted
    assert said["@context"][:2] == ["https://schema.org", "https://www.w3.org/ns/pub-context"]
    sufficient = [each["itemListElement"] for each in said["accessModeSufficient"]]
    assert sufficient == [["auditory"], ["textual"]]
    assert "transcript" in said["accessibilityFeature"]
    assert "read aloud by a computer voice" in said["accessibilitySummary"]


def test_the_package_holds_what_the_manifest_names_and_nothing_else() -> None:
    said = manifest()
    named = {each["url"] for each in [*said["readingOrder"], *said["resources"]]}
    assert named | {"publication.json"} == files().keys()
    with ZipFile(BytesIO(made()[1])) as package:
        entries = {each.filename: each for each in package.infolist()}
    assert next(iter(entries)) == "publication.json"
    assert entries["audio/01.mp3"].compress_type == ZIP_STORED
    assert entries["index.html"].compress_type == ZIP_DEFLATED


def test_the_cover_is_a_square_picture_with_words() -> None:
    (cover,) = (each for each in manifest()["resources"] if each.get("rel") == ["cover"])
    assert TITLES[0] in cover["name"]
    with Image.open(BytesIO(files()[cover["url"]])) as shown:
        assert (shown.format, shown.size) == ("PNG", (1200, 1200))


def test_the_entry_page_leads_to_the_manifest_and_to_each_sound() -> None:
    assert page().xpath("string(//link[@rel='publication']/@href)") == "publication.json"
    (contents,) = page().xpath("//nav[@role='doc-toc']")
    links = [(each.get("href"), each.text_content()) for each in contents.iter("a")]
    assert links == [(each["url"], each["name"]) for each in manifest()["readingOrder"]]
    (resource,) = (each for each in manifest()["resources"] if each.get("rel") == ["contents"])
    assert resource["url"] == "index.html"


def test_inner_sections_stand_inside_in_the_contents() -> None:
    inner = section("Inside", 3, paragraph("Words."))
    outer = section("Outside", 2, inner)
    document = replace(short_leaflet(), blocks=(outer, section("Behind", 2, paragraph("More."))))
    content = make_lpf(recording_of(document), document, context(), NARRATOR, NAME)
    shown: Any = html.document_fromstring(unzipped(content)["index.html"])
    (contents,) = shown.xpath("//nav[@role='doc-toc']")
    nested = contents.xpath("ol/li/ol/li/a")
    assert [each.text for each in nested] == ["Inside"]
    assert [each.text for each in contents.xpath("ol/li/a")] == [TITLES[0], "Outside", "Behind"]


def test_what_is_said_stands_beside_its_sound() -> None:
    lines = [each.text_content() for each in page().xpath("//main/section/*[not(self::audio)]")]
    assert lines == [each.text for each in made()[0].script.utterances]
    sounds = [each.get("src") for each in page().xpath("//main/section/audio")]
    assert sounds == [each["url"] for each in manifest()["readingOrder"]]
    assert page().xpath("string(/html/@lang)") == "en-GB"


@pytest.mark.slow
def test_the_backend_makes_it_and_the_same_leaflet_gives_the_same_bytes() -> None:
    document = replace(short_leaflet(), blocks=short_leaflet().blocks[:1])
    backend, options = LpfBackend(), NarrationOptions("pico")
    one, other = (backend.render(document, options, context()) for _ in range(2))
    assert one.content == other.content
    assert (one.file_name, one.media_type) == (NAME, "application/lpf+zip")
    said = json.loads(unzipped(one.content)["publication.json"])
    assert float(lasts(said["duration"])) == pytest.approx(one.seconds, abs=0.01)
    assert said["readBy"][0].startswith("Computer voice: pico")
