"""Each rule on talking books: it is silent on a good one, and speaks where it has to."""

from collections.abc import Callable
from functools import cache

import pytest

from publisher.backends.daisy.talking_book import make_daisy
from publisher.speech.recording import NarrationOptions
from publisher.verify.checks import check_file
from publisher.verify.checks.daisy import RULES
from publisher.verify.finished_file import FinishedFile
from tests.backends.narrated import NARRATOR, recording_of, short_leaflet
from tests.specimen import context
from tests.verify.checks.packages import Files, repacked, replaced


@cache
def book() -> bytes:
    return make_daisy(recording_of(short_leaflet()), short_leaflet(), context(), NARRATOR)


def rules(content: bytes) -> set[str]:
    file = FinishedFile(
        "daisy", "s.zip", "application/zip", content, short_leaflet(), NarrationOptions()
    )
    verdict = check_file(file, context().theme)
    assert verdict is not None
    assert verdict.checks == len(RULES)
    return {each.rule for each in verdict.findings}


def without(name: str) -> Callable[[Files], object]:
    return lambda files: files.pop(name)


def with_more(name: str) -> Callable[[Files], object]:
    return lambda files: files.update({name: b""})


def halved(files: Files) -> None:
    sound = files["part0003.mp3"]
    files["part0003.mp3"] = sound[: len(sound) // 2 + 7]


def test_a_good_book_passes() -> None:
    assert rules(book()) == set()


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("wrong-metadata", replaced("ncc.html", "Harbour Cancer", "Other Cancer")),
        ("wrong-metadata", replaced("ncc.html", "Daisy 2.02", "Daisy 3")),
        ("wrong-metadata", replaced("ncc.html", 'name="ncc:narrator"', 'name="narrator"')),
        ("wrong-metadata", replaced("part0002.smil", "urn:uuid:", "urn:uuid:0")),
        ("wrong-count", replaced("ncc.html", 'tocItems" content="7"', 'tocItems" content="8"')),
        ("wrong-count", replaced("ncc.html", 'depth" content="2"', 'depth" content="1"')),
        ("wrong-count", replaced("ncc.html", 'pageNormal" content="0"', 'pageNormal" content="1"')),
        ("missing-file", without("part0003.mp3")),
        ("missing-file", without("style.css")),
        ("missing-file", with_more("left.over")),
        ("missing-file", replaced("master.smil", "part0003.smil", "part0004.smil")),
        ("wrong-entry", replaced("ncc.html", ' class="title"', "")),
        ("wrong-entry", replaced("ncc.html", "part0003.smil#par0001", "part0003.smil#nowhere")),
        ("wrong-entry", replaced("ncc.html", ">Doses<", ">Disease<")),
        (
            "wrong-time",
            replaced("ncc.html", 'totalTime" content="0:00', 'totalTime" content="0:01'),
        ),
        ("wrong-time", replaced("part0002.smil", 'Smil" content="0:00', 'Smil" content="0:02')),
        (
            "wrong-time",
            replaced("part0002.smil", 'ElapsedTime" content="0:00', 'ElapsedTime" content="1:00'),
        ),
        (
            "wrong-clip",
            replaced("part0003.smil", 'clip-begin="npt=0.000s"', 'clip-begin="npt=0.300s"'),
        ),
        ("wrong-clip", replaced("part0003.smil", 'clip-end="npt=', 'clip-end="npt=9')),
        (
            "wrong-place",
            replaced("part0003.smil", "content.html#bring.heading", "content.html#gone"),
        ),
        ("wrong-place", replaced("part0003.smil", "content.html#items", "content.html#page.title")),
        (
            "silent-sentence",
            replaced("content.html", "<ul ", '<p><span id="new.s1">New.</span></p><ul '),
        ),
        ("broken-part", halved),
        ("unreadable-file", without("ncc.html")),
        ("unreadable-file", replaced("content.html", "</body>", "</bod>")),
    ],
)
def test_a_fault_is_found(rule: str, change: Callable[[Files], object]) -> None:
    assert rule in rules(repacked(book(), change))
