"""Overlays: that of the specimen passes, and each fault planted in it is found."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest

from publisher.verify.checks import epub
from publisher.verify.checks.epub.overlay import seconds
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from tests.backends.epub.narrated import narrated
from tests.specimen import whole_specimen
from tests.verify.checks.pages import LEAFLET, PACKAGE, STYLE, Swap, rules, swapped, told, zipped

OVERLAY, SOUND = "EPUB/leaflet.smil", "EPUB/audio/leaflet.mp3"
SUMMARY = "leaflet.xhtml#page.summary.s1"
TICKED, CELL = "leaflet.xhtml#p-28.s1", "leaflet.xhtml#table-33.r1c2"
PASSAGE, NOTE = "leaflet.xhtml#passage-53", "leaflet.xhtml#glossary-lymphatic-system"
PUBLISHER, TITLE = "leaflet.xhtml#page.publisher", "leaflet.xhtml#page.title"


@cache
def files() -> Mapping[str, bytes]:
    with ZipFile(BytesIO(narrated(whole_specimen()))) as container:
        return {each: container.read(each) for each in container.namelist()}


def judged(changed: Mapping[str, bytes]) -> tuple[Finding, ...]:
    content = zipped({**files(), **changed})
    made = FinishedFile(
        "narrated_epub", "by-hand.epub", "application/epub+zip", content, whole_specimen()
    )
    return epub.judge(made).findings


def read_aloud(*swaps: Swap, part: str = OVERLAY) -> tuple[Finding, ...]:
    """What the rules say of the book with its overlay, or another part, changed."""
    return judged({part: swapped(files()[part], *swaps)})


def clip(place: str) -> str:
    """The clip of a place, as it is written."""
    text = files()[OVERLAY].decode()
    at = text.index(f'<text src="{place}"/>')
    return text[text.rindex("<par", 0, at) : text.index("</par>", at) + len("</par>")]


def end_of(place: str) -> str:
    return clip(place).partition('clipEnd="')[2].partition('"')[0]


def test_a_sound_overlay_passes() -> None:
    assert judged({}) == ()


def test_words_that_are_not_there_are_found() -> None:
    assert "overlay-to-nowhere" in rules(read_aloud((TITLE, "leaflet.xhtml#nowhere")))
    assert "overlay-to-nowhere" in rules(read_aloud((TITLE, "leaf.xhtml#page.title")))


def test_a_sound_that_is_not_there_is_found() -> None:
    assert "overlay-to-nowhere" in rules(read_aloud(("audio/leaflet.mp3", "audio/lost.mp3")))


def test_words_read_in_another_order_are_found() -> None:
    swaps = ((TITLE, "leaflet.xhtml#later"), (SUMMARY, TITLE), ("leaflet.xhtml#later", SUMMARY))
    assert rules(read_aloud(*swaps)) == {"overlay-order"}


def test_a_clip_past_the_end_leads_back_to_its_block() -> None:
    *_, last = (each for each in files()[OVERLAY].decode().split('"') if each.endswith("s"))
    found = read_aloud((f'clipEnd="{last}"', 'clipEnd="6000.000s"'))
    assert told(found, "overlay-clip-past-end").node


def test_a_sound_that_breaks_off_is_found() -> None:
    for left in (files()[SOUND][:20000], b"no sound"):
        assert "overlay-clip-past-end" in rules(judged({SOUND: left}))


def test_sound_that_is_heard_twice_or_never_is_found() -> None:
    begin = f'clipBegin="{end_of(PUBLISHER)}"'
    for other in ("0.500s", "2.500s"):
        found = read_aloud((begin, f'clipBegin="{other}"'))
        assert rules(found) == {"overlay-clips-overlap", "overlay-duration"}


@pytest.mark.parametrize("place", [PUBLISHER, TICKED, CELL, PASSAGE, NOTE])
def test_words_that_are_not_heard_are_found(place: str) -> None:
    """Each of them is found although the list or the table around it has a clip of its own."""
    found = read_aloud((clip(place), ""))
    assert "unvoiced-text" in rules(found)
    block = place.partition("#")[2].partition(".")[0]
    nodes = {each.node for each in found if each.rule == "unvoiced-text"}
    assert nodes <= {block, "p-52", ""}


def test_a_picture_whose_alternative_is_not_heard_is_found() -> None:
    found = read_aloud((clip("leaflet.xhtml#figure-35.picture"), ""))
    assert "A lung with one tumour" in told(found, "unvoiced-text").words


def test_a_box_to_tick_outside_its_words_is_found() -> None:
    page = files()[LEAFLET].decode()
    at = page.index('<span class="tick-box"')
    box = page[at : page.index("</span>", at) + len("</span>")]
    sentence = page[page.rindex("<span", 0, at) : at]
    found = read_aloud((sentence + box, box + sentence), part=LEAFLET)
    assert "unvoiced-text" in rules(found)


def test_a_page_without_an_overlay_is_found() -> None:
    page = files()[LEAFLET].decode()
    body = page.index("<body"), page.index("</body>")
    other = page[: body[0]] + "<body><h1>Before you read</h1>" + page[body[1] :]
    item = '<item href="other.xhtml" id="other" media-type="application/xhtml+xml"/></manifest>'
    package = swapped(
        files()[PACKAGE],
        ("</manifest>", item),
        ('<itemref idref="leaflet"', '<itemref idref="other"/><itemref idref="leaflet"'),
    )
    found = judged({PACKAGE: package, "EPUB/other.xhtml": other.encode()})
    assert told(found, "unvoiced-text").where.startswith("EPUB/other.xhtml")


@pytest.mark.parametrize("value", ["8.000s", "soon"])
def test_how_long_the_book_is_read_is_said_and_adds_up(value: str) -> None:
    package = files()[PACKAGE].decode()
    length = package.partition('<meta property="media:duration">')[2].partition("<")[0]
    for meta in ('<meta property="media:duration">', ' refines="#overlay">'):
        found = read_aloud((f"{meta}{length}", f"{meta}{value}"), part=PACKAGE)
        assert rules(found) == {"overlay-duration"}


@pytest.mark.parametrize(
    ("part", "swap"),
    [
        (PACKAGE, ('property="media:narrator"', 'property="media:reader"')),
        (PACKAGE, ('property="media:active-class"', 'property="media:class"')),
        (STYLE, (".-epub-media-overlay-active", ".active")),
        (STYLE, ("outline: 0.14em solid", "opacity: 1")),
    ],
)
def test_who_reads_is_told_and_what_is_read_is_marked(part: str, swap: Swap) -> None:
    more = [("outline-offset", "inset")] if part == STYLE else []
    assert "overlay-not-shown" in rules(read_aloud(swap, *more, part=part))


def test_a_narrated_book_says_so() -> None:
    found = read_aloud(("synchronizedAudioText", "unlocked"), part=PACKAGE)
    assert rules(found) == {"untrue-accessibility-metadata"}


@pytest.mark.parametrize(
    ("clock", "value"),
    [
        ("1:02:03.5", 3723.5),
        ("02:03", 123.0),
        ("3s", 3.0),
        ("500ms", 0.5),
        ("1.5min", 90.0),
        ("2h", 7200.0),
        ("3.2", 3.2),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_clock_values_of_smil(clock: str | None, value: float | None) -> None:
    assert seconds(clock) == value
