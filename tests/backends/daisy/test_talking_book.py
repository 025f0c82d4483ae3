"""The finished talking book, read with the standard library and heard with libsndfile."""

import re
from dataclasses import replace
from functools import cache
from importlib import import_module
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

import pytest
from PIL import Image

from publisher.backends.daisy import DaisyBackend
from publisher.backends.daisy.talking_book import make_daisy
from publisher.document import Document
from publisher.speech.recording import NarrationOptions, Recording
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import read_back
from tests.backends.narrated import (
    NARRATOR,
    recording_of,
    seconds_of,
    short_leaflet,
    unzipped,
)
from tests.specimen import context, whole_specimen

XHTML = "{http://www.w3.org/1999/xhtml}"
IN_XHTML_1 = frozenset(
    "html head meta title link body div p span a abbr dfn strong em br img h1 h2 h3 h4 h5 h6 "
    "ul ol li dl dt dd blockquote table caption thead tbody tr th td".split()
)
"""What the text may be made of; XHTML 1.0 has more, but none of HTML's sections and figures."""


@cache
def short() -> tuple[Recording, bytes]:
    recording = recording_of(short_leaflet())
    return recording, make_daisy(recording, short_leaflet(), context(), NARRATOR)


@cache
def whole() -> tuple[Recording, bytes]:
    recording = recording_of(whole_specimen())
    return recording, make_daisy(recording, whole_specimen(), context(), NARRATOR)


def test_drawings_are_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = replace(context(), cache=tmp_path)
    recording, made = whole()
    assert make_daisy(recording, whole_specimen(), kept, NARRATOR) == made

    def fail(*_parts: object) -> None:
        raise AssertionError

    module = import_module("publisher.pictures.rasterise")
    monkeypatch.setattr(module, "drawn_pixels", fail)
    assert make_daisy(recording, whole_specimen(), kept, NARRATOR) == made


def tree(content: bytes, name: str) -> ET.Element:
    return ET.fromstring(unzipped(content)[name])


def metas(root: ET.Element, prefix: str = "") -> dict[str, str]:
    found = root.iterfind(f"{prefix}head/{prefix}meta")
    return {each.get("name", ""): each.get("content", "") for each in found}


def clock(value: str) -> float:
    hours, minutes, seconds = value.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def parts(content: bytes) -> list[str]:
    return [each.get("src", "") for each in tree(content, "master.smil").iter("ref")]


def clips(content: bytes, smil: str) -> list[tuple[str, str, float, float]]:
    """Text, sound, begin and end of each `par`, in the order in which it is played."""
    found = []
    for par in tree(content, smil).iter("par"):
        (text,), (sound,) = par.iter("text"), par.iter("audio")
        begin, end = (sound.get(f"clip-{each}", "") for each in ("begin", "end"))
        times = [float(each.removeprefix("npt=").removesuffix("s")) for each in (begin, end)]
        found.append((text.get("src", ""), sound.get("src", ""), times[0], times[1]))
    return found


def words(content: bytes, place: str) -> str:
    file, _, name = place.partition("#")
    (found,) = (each for each in tree(content, file).iter() if each.get("id") == name)
    return " ".join("".join(found.itertext()).split()) or found.get("alt", "")


def check_that_it_plays(content: bytes, seconds: float) -> None:
    """From the first part to the last, no clip leaves a gap, or ends behind its sound."""
    files, elapsed = unzipped(content), 0.0
    for smil in parts(content):
        told, played = metas(tree(content, smil)), clips(content, smil)
        assert clock(told["ncc:totalElapsedTime"]) == pytest.approx(elapsed, abs=0.001)
        (sound,) = {each[1] for each in played}
        length = seconds_of(files[sound])
        edges = [begin for _, _, begin, _ in played] + [length]
        assert [end for *_, end in played] == pytest.approx(edges[1:], abs=0.001)
        assert edges[0] == 0
        assert edges == sorted(edges)
        assert clock(told["ncc:timeInThisSmil"]) == pytest.approx(length, abs=0.001)
        elapsed += length
    assert elapsed == pytest.approx(seconds, abs=0.001)
    total = metas(tree(content, "ncc.html"), XHTML)["ncc:totalTime"]
    assert clock(total) == pytest.approx(seconds, abs=0.02)


def test_it_plays_in_order_to_the_end() -> None:
    recording, content = short()
    check_that_it_plays(content, recording.seconds)
    places = [place for smil in parts(content) for place, *_ in clips(content, smil)]
    assert [words(content, each) for each in places[:3]] == [
        "Harbour Cancer Information",
        "What is a specimen leaflet?",
        "A leaflet with every construct.",
    ]
    spoken = [each.partition("#")[2] for each in places]
    ids = [each.get("id") for each in tree(content, "content.html").iter()]
    assert [ids.index(each) for each in spoken] == sorted(ids.index(each) for each in spoken)


def test_each_cell_of_a_table_is_shown_while_it_is_spoken() -> None:
    _, content = short()
    spoken = [words(content, each[0]) for smil in parts(content) for each in clips(content, smil)]
    start = spoken.index("How much")
    assert spoken[start : start + 5] == ["How much", "Who", "Dose", "Adults", "500 mg"]


def test_a_listener_can_go_to_each_heading_and_to_lists_and_tables() -> None:
    _, content = short()
    body = tree(content, "ncc.html").find(f"{XHTML}body")
    assert body is not None
    entries = [
        (each.tag.removeprefix(XHTML), each.get("class"), "".join(each.itertext()).strip())
        for each in body
    ]
    assert entries == [
        ("h1", "title", "What is a specimen leaflet?"),
        ("h1", None, "In this leaflet"),
        ("h1", None, "What to bring"),
        ("div", "group", "A list of two items."),
        ("h1", None, "Doses"),
        ("div", "group", "Table: How much."),
        ("h2", None, "Urgent advice: Ring us if:"),
    ]


def test_each_entry_leads_to_its_own_words() -> None:
    _, content = short()
    for link in tree(content, "ncc.html").iter(f"{XHTML}a"):
        smil, _, target = link.get("href", "").partition("#")
        (par,) = (each for each in tree(content, smil).iter("par") if each.get("id") == target)
        (text,) = par.iter("text")
        shown, called = words(content, text.get("src", "")), "".join(link.itertext())
        if smil != "part0001.smil" and not called.startswith(("A list", "Table")):
            assert shown == called
    # What is said before the title is not passed over by who begins with the title.
    first = next(tree(content, "part0001.smil").iter("text"))
    assert words(content, first.get("src", "")) == "Harbour Cancer Information"


def test_it_says_what_it_is() -> None:
    recording, content = short()
    said = metas(tree(content, "ncc.html"), XHTML)
    wanted = {
        "dc:title": "What is a specimen leaflet?",
        "dc:publisher": "Harbour Cancer Information",
        "dc:date": "2026-03-24",
        "dc:language": "en-GB",
        "dc:format": "Daisy 2.02",
        "ncc:charset": "utf-8",
        "ncc:multimediaType": "audioFullText",
        "ncc:narrator": NARRATOR,
        "ncc:tocItems": "7",
        "ncc:depth": "2",
        "ncc:pageFront": "0",
        "ncc:pageNormal": "0",
        "ncc:pageSpecial": "0",
        "ncc:files": str(len(unzipped(content))),
        "ncc:producedDate": "2026-03-24",
    }
    assert {name: said.get(name) for name in wanted} == wanted
    size = sum(map(len, unzipped(content).values())) / 1024
    assert int(said["ncc:kByteSize"]) == pytest.approx(size, abs=1.1)
    identifiers = {metas(tree(content, smil))["dc:identifier"] for smil in parts(content)}
    assert identifiers == {said["dc:identifier"]}
    assert recording.seconds > 10


def test_a_player_from_2001_can_open_its_files() -> None:
    _, content = short()
    with ZipFile(BytesIO(content)) as book:
        entries = book.infolist()
    assert entries[0].filename == "ncc.html"
    assert all(
        re.fullmatch(r"[a-z0-9]{1,8}\.(html|smil|mp3|css|png|jpg)", e.filename) for e in entries
    )
    assert {each.date_time for each in entries} == {(2026, 3, 24, 0, 0, 0)}
    assert all(e.compress_type == ZIP_STORED for e in entries if e.filename.endswith(".mp3"))


def test_the_same_leaflet_gives_the_same_bytes() -> None:
    again = make_daisy(recording_of(short_leaflet()), short_leaflet(), context(), NARRATOR)
    assert again == short()[1]


@pytest.mark.slow
def test_every_construct_plays_in_order_to_the_end() -> None:
    recording, content = whole()
    check_that_it_plays(content, recording.seconds)


@pytest.mark.slow
def test_every_word_of_every_construct_is_in_the_text() -> None:
    backend, document = DaisyBackend(), whole_specimen()
    name = backend.file_name.format(id="specimen")
    file = FinishedFile(
        "daisy", name, backend.media_type, whole()[1], document, NarrationOptions("heart")
    )
    parity = read_back(file, context().wording, context().theme)
    assert parity is not None
    assert parity.differences == ()


@pytest.mark.slow
def test_the_text_is_made_of_what_players_know() -> None:
    page = tree(whole()[1], "content.html")
    assert {each.tag.removeprefix(XHTML) for each in page.iter()} <= IN_XHTML_1
    names = {name for each in page.iter() for name in each.attrib}
    assert not {each for each in names if each == "role" or each.startswith("aria")}
    ids = [found for each in page.iter() if (found := each.get("id"))]
    assert len(ids) == len(set(ids))
    for link in page.iter(f"{XHTML}a"):
        target = link.get("href", "")
        assert not target.startswith("#") or target[1:] in ids


@pytest.mark.slow
def test_drawings_become_pictures_that_players_show() -> None:
    _, content = whole()
    pictures = list(tree(content, "content.html").iter(f"{XHTML}img"))
    assert [each.get("alt") for each in pictures] == [
        "A lung with one tumour in its upper half",
        "",
    ]
    for each in pictures:
        with Image.open(BytesIO(unzipped(content)[each.get("src", "")])) as shown:
            assert (shown.format, shown.width) == ("PNG", 640)


@pytest.mark.slow
def test_the_backend_names_the_file_and_the_voice() -> None:
    made = DaisyBackend().render(_one_line(), NarrationOptions("pico"), context())
    assert (made.file_name, made.media_type) == ("specimen-daisy202.zip", "application/zip")
    narrator = metas(tree(made.content, "ncc.html"), XHTML)["ncc:narrator"]
    assert narrator.startswith("Computer voice: pico")
    total = sum(
        seconds_of(each) for name, each in unzipped(made.content).items() if name.endswith(".mp3")
    )
    assert total == pytest.approx(made.seconds, abs=0.001)


def _one_line() -> Document:
    return replace(short_leaflet(), blocks=short_leaflet().blocks[:1])
