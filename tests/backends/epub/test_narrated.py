"""The e-book that reads itself aloud: what is heard, when, and in which order."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import numpy as np
import pytest
import soundfile
from lxml import etree

from publisher.backends.epub import NarratedEpubBackend
from publisher.backends.epub.media_overlay import clock
from publisher.backends.protocol import Backend
from publisher.document import Document
from publisher.speech import Announcements
from publisher.verify.checks import epub
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import read_back
from tests.backends.epub.book import NAMES, Book, book, words
from tests.backends.epub.narrated import narrated, narrated_book, recording_of
from tests.backends.epub.samples import bare
from tests.specimen import context, whole_specimen
from tests.verify.leaflets import artifact_of, document_of

TYPE = f"{{{NAMES['epub']}}}type"
TEXTREF = f"{{{NAMES['epub']}}}textref"
SOUND = "EPUB/audio/leaflet.mp3"
RATE = 8000


@cache
def overlay() -> etree._Element:
    (found,) = narrated_book().documents("//opf:item[@media-type='application/smil+xml']/@href")
    return found


def place(par: etree._Element) -> str:
    return par.find("{*}text").get("src").removeprefix("leaflet.xhtml#")


def times(par: etree._Element) -> tuple[float, float]:
    audio = par.find("{*}audio")
    begin, end = (audio.get(each) for each in ("clipBegin", "clipEnd"))
    assert begin.endswith("s")
    assert end.endswith("s")
    return float(begin[:-1]), float(end[:-1])


def pars() -> list[etree._Element]:
    return list(overlay().iter("{*}par"))


@cache
def sound() -> Any:
    samples, rate = soundfile.read(BytesIO(narrated_book().zip.read(SOUND)), dtype="float32")
    assert rate == RATE
    return samples


def faults(document: Document, content: bytes) -> list[str]:
    """What our own checks and the comparison with the document say."""
    file = FinishedFile(
        "narrated_epub", "a-narrated.epub", "application/epub+zip", content, document
    )
    parity = read_back(file, context().wording, context().theme)
    assert parity is not None
    return [*map(str, epub.judge(file).findings), *map(str, parity.differences)]


def test_it_is_a_backend() -> None:
    assert isinstance(NarratedEpubBackend(), Backend)


def test_all_that_is_shown_is_heard_in_its_order() -> None:
    assert faults(whole_specimen(), narrated(whole_specimen())) == []
    assert faults(bare(), narrated(bare())) == []


def test_a_brief_narration_leaves_no_words_out() -> None:
    brief = narrated(whole_specimen(), Announcements.BRIEF)
    assert faults(whole_specimen(), brief) == []
    overlay = Book(brief).zip.read("EPUB/leaflet.smil")
    assert overlay.count(b"<par") < len(pars())


def test_clips_follow_each_other_to_the_very_end_of_the_sound() -> None:
    found = [times(each) for each in pars()]
    assert found[0][0] == 0
    assert all(one[1] == other[0] for one, other in pairwise(found))
    assert all(begin < end for begin, end in found)
    length = len(sound()) / RATE
    assert length - 0.001 < found[-1][1] <= length


def test_the_lengths_that_are_told_are_exact() -> None:
    last = times(pars()[-1])[1]
    (whole,) = narrated_book().query("//opf:meta[@property='media:duration'][not(@refines)]/text()")
    (part,) = narrated_book().query("//opf:meta[@refines='#overlay']/text()")
    assert whole == part == f"{last:.3f}s"
    assert not narrated_book().query("//opf:item/@duration")


def test_each_place_has_the_sound_of_its_own_words() -> None:
    """The voice of the tests gives a tenth of a second of tone a word, and then is silent."""
    spoken = recording_of(whole_specimen()).script.utterances
    counts: list[int] = []
    before = None
    for each in spoken:
        here = (each.place, each.section)
        if each.place and here != before:
            counts.append(0)
            before = here
        counts[-1] += len(each.text.split())
    clips = [np.abs(sound()[round(a * RATE) : round(b * RATE)]) for a, b in map(times, pars())]
    assert len(clips) == len(counts)
    for par, clip, count in zip(pars(), clips, counts, strict=True):
        # The loudest of each hundredth of a second, so that the zeros of a wave do not count.
        frames = clip[: len(clip) // 80 * 80].reshape(-1, 80).max(axis=1)
        assert abs((frames > 0.02).sum() / 100 - count / 10) < 0.1 + count / 100, place(par)


def test_parts_that_a_reader_can_leave_or_skip_say_what_they_are() -> None:
    kinds = {
        each.get(TEXTREF).partition("#")[2]: each.get(TYPE) for each in overlay().iter("{*}seq")
    }
    page = {each.get("id"): each for each in narrated_book().leaflet.iter("*")}
    assert kinds.keys() <= page.keys()
    of_tag = {
        tag: {kinds.get(each.get("id")) for each in page.values() if each.tag.endswith(f"}}{tag}")}
        for tag in ("table", "ol", "nav")
    }
    assert of_tag == {"table": {"table"}, "ol": {"list"}, "nav": {"toc"}}
    cards = {kinds[name] for name in page if name and name.startswith("card-") and "." not in name}
    assert cards == {"notice"}
    notes = [each for each in page.values() if each.get("role") == "doc-footnote"]
    assert {kinds[each.get("id")] for each in notes} == {"footnote"}
    assert kinds["figure-35"] == "figure"
    for par in pars():
        inside = {each.get(TEXTREF).partition("#")[2] for each in par.iterancestors("{*}seq")}
        around = {each.get("id") for each in page[place(par)].iterancestors()}
        assert inside <= around | {place(par)}
        assert {each for each in around if each in kinds} <= inside


def test_names_in_the_overlay_are_unique() -> None:
    names = [each.get("id") for each in overlay().iter("{*}par", "{*}seq")]
    assert all(names)
    assert len(names) == len(set(names))


def test_the_cover_is_on_the_shelf_and_not_among_the_pages() -> None:
    made = narrated_book()
    assert [words(each.find(".//{*}h1")) for each in made.spine] == ["What is a specimen leaflet?"]
    assert len(made.query("//opf:item[@properties='cover-image']")) == 1
    assert "cover" not in made.navigation.xpath("//h:a/@epub:type", namespaces=NAMES)


def test_it_is_another_publication_of_the_same_edition() -> None:
    for same in ("//dc:title", "//dc:source", "//opf:meta[@property='schema:bookEdition']"):
        assert narrated_book().query(f"{same}/text()") == book().query(f"{same}/text()")
    assert narrated_book().query("//dc:identifier/text()") != book().query("//dc:identifier/text()")


def test_a_reader_who_looks_for_sound_finds_it() -> None:
    made = narrated_book()
    assert "auditory" in made.metadata("schema:accessMode")
    enough = made.metadata("schema:accessModeSufficient")
    assert {"textual", "auditory", "textual,auditory"} <= set(enough)
    assert "synchronizedAudioText" in made.metadata("schema:accessibilityFeature")
    assert "computer voice" in made.metadata("schema:accessibilitySummary")[0]
    assert made.metadata("media:narrator") == ["Computer voice: plain"]
    assert "auditory" not in book().metadata("schema:accessMode")
    assert "synchronizedAudioText" not in book().metadata("schema:accessibilityFeature")


def test_words_that_are_read_are_marked_by_a_frame_in_their_own_colour() -> None:
    (name,) = narrated_book().metadata("media:active-class")
    style = narrated_book().zip.read("EPUB/style.css").decode()
    rule = style.partition(f".{name} {{")[2].partition("}")[0]
    assert "outline:" in rule
    assert "solid" in rule
    assert " color:" not in rule


def test_a_box_to_tick_is_marked_with_its_words() -> None:
    for box in narrated_book().leaflet.xpath("//h:span[@role='img']", namespaces=NAMES):
        assert box.getparent().get("id").endswith(".s1")
        assert box.tail.startswith("I ")


@pytest.mark.parametrize("made", [book, narrated_book])
def test_both_books_bring_the_pronunciations_of_their_words(made: Any) -> None:
    lexicon = etree.fromstring(made().zip.read("EPUB/pronunciations.pls"))
    said = {
        each.findtext("{*}grapheme"): each.findtext("{*}phoneme")
        for each in lexicon.iter("{*}lexeme")
    }
    assert said["metastases"] == "mɪˈtæstəsiːz"
    text = words(made().leaflet)
    assert all(each in text for each in said)
    (link,) = made().leaflet.xpath("//h:link[@rel='pronunciation']", namespaces=NAMES)
    assert link.get("href") == "pronunciations.pls"
    assert link.get("type") == "application/pls+xml"
    assert link.get("hreflang") == "en-GB"
    assert "ttsMarkup" in made().metadata("schema:accessibilityFeature")


def test_the_sound_lies_in_the_archive_as_it_is() -> None:
    assert narrated_book().zip.getinfo(SOUND).compress_type == ZIP_STORED


def test_the_same_leaflet_gives_the_same_bytes() -> None:
    again = narrated(replace(bare()))
    assert narrated(bare()) == again
    assert ZipFile(BytesIO(again)).testzip() is None


def test_clock_values() -> None:
    assert [clock(each) for each in (0, 7, 83250, 3_600_000)] == [
        "0.000s",
        "0.007s",
        "83.250s",
        "3600.000s",
    ]


@pytest.mark.slow
def test_a_leaflet_of_the_house_is_read_aloud_from_beginning_to_end() -> None:
    leaflet = "paracetamol-for-adults"
    made = artifact_of(leaflet, "narrated_epub")
    assert faults(document_of(leaflet), made.content) == []
    (narrator,) = Book(made.content).metadata("media:narrator")
    assert narrator.startswith("Computer voice: heart")
    sound = Book(made.content).zip.read(SOUND)
    # What is proven of the MP3, tags before it left out, is proven of the book.
    assert artifact_of(leaflet, "audio").content.endswith(sound)
    samples, rate = soundfile.read(BytesIO(sound), dtype="float32")
    assert abs(len(samples) / rate - made.seconds) < 0.001
    overlay = etree.fromstring(Book(made.content).zip.read("EPUB/leaflet.smil"))
    for par in overlay.iter("{*}par"):
        # Clips begin and end where nobody speaks.
        begin, _ = times(par)
        around = samples[max(0, round((begin - 0.01) * rate)) : round((begin + 0.01) * rate)]
        assert np.abs(around).max() < 0.01, place(par)
