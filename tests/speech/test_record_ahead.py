"""A leaflet recorded beside its written formats: same bytes, same errors, and no thread left."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from publisher.backends import find_backends
from publisher.backends.narrating_ahead import narrating_ahead
from publisher.diagnostics import Problems
from publisher.document import Document
from publisher.speech.engines import Cast
from publisher.speech.recording import NarrationOptions, Recording, record_ahead, record_leaflet
from publisher.speech.recording.record_leaflet import RECORDINGS
from publisher.speech.utterance import Utterance
from tests.specimen import context, paragraph, section, specimen
from tests.speech.voices import STYLE, PlainVoice

OPTIONS = NarrationOptions("plain")
WORDS = ("Take one tablet.", "Take one tablet.", "Drink water.", "Do not drive for two days.")


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch) -> Iterator[PlainVoice]:
    """The voice that reads, whichever is asked for; nothing is remembered from other tests."""
    plain = PlainVoice()
    monkeypatch.setitem(record_leaflet.__globals__, "find_voice", lambda *_: Cast(plain))
    RECORDINGS.clear()
    yield plain
    RECORDINGS.clear()


def leaflet(*words: str) -> Document:
    block = section("Doses", 2, *map(paragraph, words), id="doses")
    return replace(specimen(), blocks=(block,), glossary=None, references=None)


def ahead(document: Document, cache: Path, *codecs: str) -> Any:
    wanted = [(OPTIONS, each) for each in codecs]
    return record_ahead(document, context().wording, STYLE, wanted, cache)


def recorded(document: Document, cache: Path, codec: str) -> Recording:
    return record_leaflet(document, context().wording, STYLE, OPTIONS, codec, cache)


def threads() -> list[str]:
    """The threads of narrations that still run."""
    names = [each.name for each in threading.enumerate()]
    return [each for each in names if each.startswith(("narration", "encoding"))]


def test_a_recording_that_is_made_ahead_has_the_same_bytes(
    voice: PlainVoice, tmp_path: Path
) -> None:
    document = leaflet(*WORDS)
    alone = [recorded(document, tmp_path / "one", each) for each in ("mp3", "aac")]
    RECORDINGS.clear()
    spoken = len(voice.given)
    with ahead(document, tmp_path / "other", "mp3", "aac"):
        beside = [recorded(document, tmp_path / "other", each) for each in ("mp3", "aac")]
    assert beside == alone
    assert len(voice.given) == 2 * spoken, "each sentence was spoken once"
    assert threads() == []


def test_the_same_words_are_spoken_once_even_while_they_are_being_encoded(
    voice: PlainVoice, tmp_path: Path
) -> None:
    recorded(leaflet(*WORDS), tmp_path, "mp3")
    assert voice.given.count("Take one tablet.") == 1


def test_what_goes_wrong_ahead_is_raised_where_the_format_is_made(
    voice: PlainVoice, tmp_path: Path
) -> None:
    def fail(utterance: Utterance) -> None:
        if utterance.text == "Drink water.":
            raise OSError("no sound card")

    voice.heard = fail
    given = replace(context(), cache=tmp_path)
    document, written = leaflet(*WORDS), []

    def build() -> None:
        with narrating_ahead(["audio", "word"], {"audio": OPTIONS}, document, given):
            written.append("word")
            find_backends()["audio"].render(document, OPTIONS, given)

    with pytest.raises(Problems) as caught:
        build()
    assert written == ["word"], "formats before it are not disturbed"
    assert [each.code for each in caught.value.diagnostics] == ["AUDIO-008"]
    assert threads() == []
    voice.heard = lambda _: None
    assert recorded(document, tmp_path, "mp3").seconds > 1, "it is tried again"


def test_a_build_that_fails_stops_the_voice_after_its_sentence(
    voice: PlainVoice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, left = threading.Event(), threading.Event()
    shutdown = ThreadPoolExecutor.shutdown

    def noted(self: ThreadPoolExecutor, *args: Any, **kwargs: Any) -> None:
        if self._thread_name_prefix == "narration":
            left.set()  # nobody waits any more, and the voice was told
        shutdown(self, *args, **kwargs)

    def hold(_: Utterance) -> None:
        begun.set()
        assert left.wait(30)

    monkeypatch.setattr(ThreadPoolExecutor, "shutdown", noted)
    voice.heard = hold

    def build() -> None:
        with ahead(leaflet(*WORDS), tmp_path, "mp3", "aac"):
            assert begun.wait(30)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        build()
    assert len(voice.given) == 1
    assert threads() == []
    voice.heard = lambda _: None
    assert recorded(leaflet(*WORDS), tmp_path, "mp3").seconds > 1
    assert voice.given.count(voice.given[0]) == 1, "what was spoken until then is kept"
