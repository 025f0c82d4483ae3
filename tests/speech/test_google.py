"""Google's voice against a server that behaves like the real one, its failures included."""

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from gtts.lang import tts_langs

from publisher.diagnostics import Problems
from publisher.speech import Segment
from publisher.speech.engines.google import Google
from publisher.speech.segment import spelt
from tests.speech.test_engines import utterance
from tests.speech.translate_server import TranslateServer, translate_server


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[TranslateServer]:
    with translate_server() as running:
        monkeypatch.setattr("gtts.tts._translate_url", running.url)
        monkeypatch.setattr(Google, "backoff_seconds", 0.01)
        monkeypatch.setattr(Google, "interval_seconds", 0)
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.delenv(name, raising=False)
        yield running


def refused(*words: Segment | str) -> tuple[str, str]:
    """Code and message of the one problem."""
    with pytest.raises(Problems) as problem:
        Google().speak(utterance(*words), 1)
    (found,) = problem.value.diagnostics
    assert str(found.span) == "leaflet.md:3:1"
    assert "--voice heart" in found.remedy
    return found.code, found.message


def test_it_speaks_british_english(server: TranslateServer) -> None:
    samples = Google().speak(utterance("Take ", spelt("GP"), " advice."), 1)
    assert server.heard == [("Take G P advice.", "en")]
    assert server.paths == ["/co.uk/_/TranslateWebserverUi/data/batchexecute"]
    assert samples.dtype == np.float32
    assert 0.2 < np.abs(samples).max() < 0.5


def test_a_long_sentence_is_sent_in_parts_and_spoken_whole(server: TranslateServer) -> None:
    sentence = "take one tablet with a glass of water, " * 8
    samples = Google().speak(utterance(sentence), 1)
    assert len(server.heard) > 2
    sent = " ".join(text for text, _ in server.heard)
    assert sent.replace(",", "").split() == sentence.replace(",", "").split()
    assert len(samples) / Google.sample_rate > 0.09 * len(sentence.split())


def test_a_passage_is_asked_for_in_its_language(server: TranslateServer) -> None:
    words = utterance("Say ", Segment("bore da", language="cy"), ".")
    Google().speak(words, 1)
    Google().speak(replace(utterance("Bonjour."), language="fr-FR"), 1)
    assert server.heard == [("Say", "en"), ("bore da.", "cy"), ("Bonjour.", "fr")]


def test_chinese_is_asked_for_by_a_tag_that_the_service_knows(server: TranslateServer) -> None:
    Google().speak(replace(utterance("你好。"), language="zh"), 1)
    ((_, language),) = server.heard
    assert language in tts_langs()


def test_what_is_no_letter_is_not_sent() -> None:
    assert Google().unspeakable(Segment("Bore da ☺, 5!"), "cy") == "☺5"
    assert Google().unspeakable(Segment("روزانہ صبح، ایک گولی۔"), "ur") == ""


def test_a_refusal_is_tried_again_and_then_told(server: TranslateServer) -> None:
    server.statuses = [429, 503]
    assert len(Google().speak(utterance("Hello."), 1)) > 0
    server.paths.clear()
    server.statuses = [429] * 9
    code, message = refused("Hello.")
    assert code == "AUDIO-011"
    assert "429" in message
    assert len(server.paths) == 1 + Google.retries


def test_another_error_of_the_service_is_told(server: TranslateServer) -> None:
    server.statuses = [403]
    assert refused("Hello.")[0] == "AUDIO-014"


def test_an_answer_without_sound_is_told(server: TranslateServer) -> None:
    server.empty = True
    code, message = refused("Hello.")
    assert code == "AUDIO-013"
    assert "without any sound" in message


def test_sound_that_cannot_be_read_is_told(server: TranslateServer) -> None:
    server.broken_sound = True
    assert refused("Hello.")[0] == "AUDIO-013"


def test_a_stall_ends_and_is_told(server: TranslateServer, monkeypatch: pytest.MonkeyPatch) -> None:
    server.stall = threading.Event()
    monkeypatch.setattr(Google, "answer_seconds", 0.2)
    code, message = refused("Hello.")
    assert code == "AUDIO-012"
    assert "0.2 seconds" in message
    assert len(server.paths) == 1


def test_no_network_is_told(server: TranslateServer, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed_port = free.getsockname()[1]
    monkeypatch.setattr(server, "address", f"http://127.0.0.1:{closed_port}")
    code, message = refused("Hello.")
    assert code == "AUDIO-010"
    assert "cannot be reached" in message


def test_requests_are_not_sent_faster_than_agreed(
    server: TranslateServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who asks faster is shut out for hours."""
    now, slept = [100.0], list[float]()

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    clock = SimpleNamespace(monotonic=lambda: now[0], sleep=sleep)
    monkeypatch.setattr("publisher.speech.engines.google.time", clock)
    monkeypatch.setattr(Google, "interval_seconds", 0.5)
    voice = Google()
    voice.speak(utterance("Hello."), 1)
    now[0] += 0.2
    voice.speak(utterance("take one tablet with a glass of water, " * 4), 1)
    now[0] += 3
    voice.speak(utterance("Goodbye."), 1)
    assert len(server.heard) == 6
    assert slept == [pytest.approx(0.3), 0.5, 0.5, 0.5]


def test_sound_that_is_no_base64_is_told(
    server: TranslateServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.speech.translate_server.base64.b64encode", lambda _: b"abcde")
    assert refused("Hello.")[0] == "AUDIO-013"


def test_there_is_nothing_to_ask_for_in_marks_alone(server: TranslateServer) -> None:
    assert refused(" , ")[0] == "AUDIO-004"
    assert server.heard == []


def test_a_certificate_that_nobody_vouches_for_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """gTTS itself would accept any: somebody on the way could change what a patient hears."""
    seen: list[object] = []

    def send(self: object, request: object, **settings: object) -> None:
        seen.append(settings["verify"])
        raise ConnectionError

    monkeypatch.setattr("requests.Session.send", send)
    with pytest.raises(ConnectionError):
        Google().speak(utterance("Hello."), 1)
    assert seen
    assert seen[0] not in (False, None)
