"""Each rule on W3C audiobooks: it is silent on a good one, and speaks where it has to."""

from collections.abc import Callable
from functools import cache

import pytest

from publisher.backends.lpf.w3c_audiobook import make_lpf
from publisher.speech.recording import NarrationOptions
from publisher.verify.checks import check_file
from publisher.verify.checks.lpf import RULES
from publisher.verify.finished_file import FinishedFile
from tests.backends.narrated import NARRATOR, recording_of, short_leaflet
from tests.specimen import context
from tests.verify.checks.packages import Files, repacked, replaced

MANIFEST, PAGE = "publication.json", "index.html"


@cache
def book() -> bytes:
    recording = recording_of(short_leaflet())
    return make_lpf(recording, short_leaflet(), context(), NARRATOR, "specimen.lpf")


def rules(content: bytes) -> set[str]:
    file = FinishedFile(
        "lpf", "s.lpf", "application/lpf+zip", content, short_leaflet(), NarrationOptions()
    )
    verdict = check_file(file, context().theme)
    assert verdict is not None
    assert verdict.checks == len(RULES)
    return {each.rule for each in verdict.findings}


def swapped(files: Files) -> None:
    files["audio/02.mp3"], files["audio/03.mp3"] = files["audio/03.mp3"], files["audio/02.mp3"]


def put(name: str, content: bytes) -> Callable[[Files], object]:
    return lambda files: files.update({name: content})


def test_a_good_audiobook_passes() -> None:
    assert rules(book()) == set()


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("wrong-manifest", replaced(MANIFEST, "https://www.w3.org/TR/audiobooks/", "audiobooks")),
        ("wrong-manifest", replaced(MANIFEST, "Harbour Cancer", "Other Cancer")),
        ("wrong-manifest", replaced(MANIFEST, '"readBy"', '"reader"')),
        ("file-not-listed", put("left.over", b"")),
        ("file-not-listed", replaced(MANIFEST, "audio/02.mp3", "audio/22.mp3")),
        ("broken-part", put("audio/02.mp3", b"no sound")),
        ("broken-part", replaced(MANIFEST, "audio/mpeg", "audio/ogg")),
        ("wrong-duration", swapped),
        ("wrong-duration", replaced(MANIFEST, '"duration": "PT', '"duration": "PT1')),
        ("wrong-part", replaced(MANIFEST, '"name": "Doses"', '"name": "Disease"')),
        ("no-cover", replaced(MANIFEST, '"cover"', '"image"')),
        ("no-cover", put("cover.png", b"GIF89a")),
        ("wrong-contents", replaced(PAGE, 'href="audio/02.mp3"', 'href="audio/03.mp3"')),
        ("wrong-contents", replaced(PAGE, "doc-toc", "doc-index")),
        ("no-words", replaced(PAGE, 'src="audio/03.mp3"', 'src="audio/3.mp3"')),
        ("no-accessibility", replaced(MANIFEST, "accessModeSufficient", "enough")),
        ("unreadable-file", replaced(MANIFEST, "{", "[")),
        ("unreadable-file", lambda files: files.pop(MANIFEST)),
    ],
)
def test_a_fault_is_found(rule: str, change: Callable[[Files], object]) -> None:
    assert rule in rules(repacked(book(), change))


def test_parts_in_another_order_are_found() -> None:
    def change(files: Files) -> None:
        for file in (MANIFEST, PAGE):
            for old, new in (("What to bring", "?"), ("Doses", "What to bring"), ("?", "Doses")):
                files[file] = files[file].replace(f">{old}<".encode(), f">{new}<".encode())
                old, new = f'"name": "{old}"', f'"name": "{new}"'
                files[file] = files[file].replace(old.encode(), new.encode())

    assert "wrong-part" in rules(repacked(book(), change))
