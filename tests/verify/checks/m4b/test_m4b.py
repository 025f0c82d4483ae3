"""Each rule on audiobooks: it is silent on a good one, and speaks where it has to."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from mutagen.mp4 import MP4, MP4Cover

from publisher.backends.m4b.audiobook import make_m4b
from publisher.speech.recording import NarrationOptions
from publisher.verify.checks import check_file
from publisher.verify.checks.m4b import RULES
from publisher.verify.finished_file import FinishedFile
from tests.backends.narrated import recording_of, short_leaflet
from tests.specimen import context

SIGN = "\N{COPYRIGHT SIGN}"
MONO, STEREO = (b"\x05\x80\x80\x80\x02\x13" + each for each in (b"\x08", b"\x10"))
"""What a decoder is told of the sound (ISO/IEC 14496-3, 1.6.2.1): AAC, 24 kHz, 1 or 2 channels."""
Change = Callable[[bytes], bytes]


@cache
def book() -> bytes:
    return make_m4b(recording_of(short_leaflet(), "aac"), short_leaflet(), context())


def rules(content: bytes) -> set[str]:
    file = FinishedFile("m4b", "s.m4b", "audio/mp4", content, short_leaflet(), NarrationOptions())
    verdict = check_file(file, context().theme)
    assert verdict is not None
    assert verdict.checks == len(RULES)
    return {each.rule for each in verdict.findings}


def tagged(name: str, value: Any) -> Change:
    """Another value of an atom, or none."""

    def change(content: bytes) -> bytes:
        file = BytesIO(content)
        tags: Any = MP4(file)
        tags[name] = value
        tags.save(file)
        return file.getvalue()

    return change


def replaced(old: bytes, new: bytes, place: int = 0) -> Change:
    """Other bytes of the same length; `place` counts where the old ones stand."""

    def change(content: bytes) -> bytes:
        assert len(old) == len(new)
        parts = content.split(old)
        assert len(parts) > place + 1
        return old.join(parts[: place + 1]) + new + old.join(parts[place + 1 :])

    return change


def chapters_renamed(content: bytes) -> bytes:
    return content.replace(b"Doses", b"Moses")


def listed_otherwise(content: bytes) -> bytes:
    """Another title in Nero's list only."""
    start = content.index(b"chpl")
    return content[:start] + content[start:].replace(b"Doses", b"Moses", 1)


def begun_otherwise(content: bytes) -> bytes:
    """Nero's list begins at a second: its times are tenths of microseconds in eight bytes."""
    start = content.index(b"chpl") + 4 + 4 + 4 + 1
    return content[:start] + (10_000_000).to_bytes(8) + content[start + 8 :]


def test_a_good_audiobook_passes() -> None:
    assert rules(book()) == set()


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("wrong-facts", tagged(f"{SIGN}nam", ["Another leaflet"])),
        ("wrong-facts", tagged(f"{SIGN}ART", [])),
        ("wrong-facts", tagged("cprt", ["free"])),
        ("not-an-audiobook", tagged("stik", [1])),
        ("not-an-audiobook", replaced(b"ftypM4B ", b"ftypM4A ")),
        ("wrong-sound", replaced(MONO, STEREO)),
        ("no-cover", tagged("covr", [])),
        ("no-cover", tagged("covr", [MP4Cover(b"no picture", MP4Cover.FORMAT_PNG)])),
        ("no-words", tagged(f"{SIGN}lyr", [" "])),
        ("wrong-part", chapters_renamed),
        ("chapters-differ", listed_otherwise),
        ("chapters-differ", replaced(b"chap", b"xhap")),
        ("chapter-start", begun_otherwise),
        ("unreadable-file", lambda content: content[:100]),
    ],
)
def test_a_fault_is_found(rule: str, change: Change) -> None:
    assert rule in rules(change(book()))


def test_another_language_of_the_track_is_found() -> None:
    """`mdhd` has three letters in five bits each (ISO/IEC 14496-12, 8.4.2.3)."""
    english, welsh = (
        sum((ord(letter) - 0x60) << shift for letter, shift in zip(word, (10, 5, 0), strict=True))
        for word in ("eng", "cym")
    )
    content = book()
    place = content.index(b"mdhd") + 4 + 4 + 16
    assert content[place : place + 2] == english.to_bytes(2)
    changed = content[:place] + welsh.to_bytes(2) + content[place + 2 :]
    assert "wrong-track-language" in rules(changed)
