"""Overlays: a sound one over the specimen's e-book passes, and each fault in it is found."""

from functools import cache

import lameenc
import pytest

from publisher.verify.checks.epub.overlay import seconds
from publisher.verify.finding import Finding
from tests.verify.checks.pages import (
    PACKAGE,
    Swap,
    book_files,
    judged_book,
    rules,
    swapped,
    told,
    zipped,
)

SECONDS = 6
OVERLAY = """<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body>
<par id="one"><text src="leaflet.xhtml#p-1"/>
  <audio src="a.mp3" clipBegin="0s" clipEnd="2s"/></par>
<par id="two"><text src="leaflet.xhtml#p-2"/>
  <audio src="a.mp3" clipBegin="0:02" clipEnd="4s"/></par>
<par id="three"><text src="leaflet.xhtml#p-3"/>
  <audio src="a.mp3" clipBegin="4000ms"/></par>
</body></smil>"""
LEAFLET_ITEM = '<item href="leaflet.xhtml" id="leaflet"'
ITEMS = f"""<item href="o.smil" id="o" media-type="application/smil+xml"/>
<item href="a.mp3" id="a" media-type="audio/mpeg"/>
{LEAFLET_ITEM} media-overlay="o\""""
LASTING = """<meta property="media:duration" refines="#o">6s</meta>
<meta property="media:duration">0:00:06</meta></metadata>"""
ADDED = ((LEAFLET_ITEM, ITEMS), ("</metadata>", LASTING))


@cache
def silence() -> bytes:
    encoder = lameenc.Encoder()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(24000)
    encoder.set_bit_rate(32)
    encoder.silence()
    return bytes(encoder.encode(bytes(2 * 24000 * SECONDS)) + encoder.flush())


def read_aloud(*swaps: Swap, package: tuple[Swap, ...] = ()) -> tuple[Finding, ...]:
    """What the rules say of a book that is read aloud, with its overlay or package changed."""
    files = dict(book_files())
    files[PACKAGE] = swapped(files[PACKAGE], *ADDED, *package)
    files["EPUB/o.smil"] = swapped(OVERLAY.encode(), *swaps)
    files["EPUB/a.mp3"] = silence()
    return judged_book(zipped(files))


def test_a_sound_overlay_passes() -> None:
    assert read_aloud() == ()


@pytest.mark.parametrize(
    ("rule", "swap"),
    [
        ("overlay-clip-past-end", ('clipEnd="4s"', 'clipEnd="60s"')),
        ("overlay-clip-past-end", ('clipEnd="4s"', 'clipEnd="1s"')),
        ("overlay-clip-past-end", ('clipBegin="4000ms"', 'clipBegin="7s"')),
        ("overlay-to-nowhere", ("#p-3", "#p-33")),
        ("overlay-to-nowhere", ("leaflet.xhtml#p-3", "leaf.xhtml#p-3")),
        ("overlay-to-nowhere", ("a.mp3", "b.mp3")),
    ],
)
def test_a_fault_of_a_clip_is_found(rule: str, swap: Swap) -> None:
    assert rules(read_aloud(swap)) == {rule}


def test_words_read_in_another_order_are_found_and_lead_back_to_their_block() -> None:
    found = read_aloud(("#p-2", "#p-9"), ("#p-3", "#p-2"), ("#p-9", "#p-3"))
    assert rules(found) == {"overlay-order"}
    assert told(found, "overlay-order").node == "p-2"
    assert rules(read_aloud(("#p-2", "#p-1"))) == {"overlay-order"}


def test_a_clip_past_the_end_leads_back_to_its_block() -> None:
    found = read_aloud(('clipEnd="4s"', 'clipEnd="6.2s"'))
    assert told(found, "overlay-clip-past-end").node == "p-2"


@pytest.mark.parametrize(
    "swap",
    [
        ('<meta property="media:duration" refines="#o">6s</meta>', ""),
        (">0:00:06<", ">0:00:08<"),
        (">0:00:06<", ">soon<"),
    ],
)
def test_how_long_the_book_is_read_is_said_and_adds_up(swap: Swap) -> None:
    assert rules(read_aloud(package=(swap,))) == {"overlay-duration"}


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
