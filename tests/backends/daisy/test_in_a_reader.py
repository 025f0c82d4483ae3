"""The talking book in a reader of DAISY books that is not ours: daisy-dtb, which is for tests only.

It parses `ncc.html` and the SMIL files itself and goes from heading to heading, from text to text
and from clip to clip, as a player does. The sound is decoded by libsndfile.
"""

import typing
from importlib import import_module
from pathlib import Path

import pytest

from publisher.backends.daisy.talking_book import make_daisy
from publisher.speech.recording import cues
from tests.backends.narrated import NARRATOR, recording_of, seconds_of, unzipped
from tests.print_pages import PAGES, with_pages
from tests.specimen import whole_specimen

if not hasattr(typing, "override"):
    # The reader is written for Python 3.12.
    typing.override = lambda method: method  # type: ignore[attr-defined]
daisy = import_module("daisy_dtb")
import_module("loguru").logger.remove()


@pytest.mark.slow
@pytest.mark.parametrize("pages", [(), PAGES], ids=["no pages", "pages"])
def test_a_reader_plays_it_in_order_to_the_end(tmp_path: Path, pages: tuple[str, ...]) -> None:
    recording = recording_of(whole_specimen())
    file = tmp_path / "book.zip"
    content = make_daisy(recording, whole_specimen(), with_pages(pages), NARRATOR)
    file.write_bytes(content)
    files = unzipped(content)

    book = daisy.DaisyBook(daisy.ZipDtbSource(str(file)))
    navigator = daisy.BookNavigator(book)
    assert book.title == "What is a specimen leaflet?"
    assert book.langage == "en-GB"
    played: list[str] = []
    place: dict[str, float] = {}
    heard = 0.0
    entry = navigator.toc.first()
    while entry is not None:
        section = navigator.sections.first()
        while section is not None:
            played.append(section.text.reference.fragment)
            (clip,) = section.clips
            assert clip.begin == pytest.approx(place.get(clip.src, 0.0), abs=0.001)
            place[clip.src] = clip.end
            heard += clip.duration
            section = navigator.sections.next()
        # The reader's own call takes some sounds for text.
        assert place[clip.src] == pytest.approx(seconds_of(files[clip.src]), abs=0.001)
        entry = navigator.toc.next()
    numbers = [f"page.{number}" for number, _ in enumerate(pages, 1)]
    assert [each for each in played if each in numbers] == numbers
    assert [each for each in played if each not in numbers] == [
        each.place for each in cues(recording)
    ]
    assert heard == pytest.approx(recording.seconds, abs=0.05)
    assert navigator.toc_text == "About this leaflet"
