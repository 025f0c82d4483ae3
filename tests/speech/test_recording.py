"""Joining what was spoken: pauses, places, and no silence in place of words."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from itertools import pairwise

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from publisher.byte_cache import ByteCache
from publisher.diagnostics import Problems
from publisher.speech import Script, Utterance
from publisher.speech.engines import find_cast
from publisher.speech.recording import Recording
from publisher.speech.recording.clip import trimmed
from publisher.speech.recording.record_script import record_script
from tests.judges.require import require
from tests.speech.test_engines import utterance
from tests.speech.test_loudness import ebur128_of
from tests.speech.voices import STYLE, PlainVoice, record

Samples = NDArray[np.float32]
RATE = 24000
CODECS = ("mp3", "aac")


def script(*utterances: Utterance) -> Script:
    return Script(utterances, ())


def spaced(words: str, before: float, after: float) -> Utterance:
    return replace(utterance(words), pause_before=before, pause_after=after)


PHRASES = (
    ("Take one.", 9, 0.35), ("Do not drive for two days.", 0.35, 0.7),
    ("Stop!", 0.7, 0.1), ("Drink one point five litres of water a day.", 1.5, 0.8),
    ("Ask.", 0.4, 0.4), ("Phone oh eight oh eight.", 0.4, 3),
)  # fmt: skip
PIECES = script(*(spaced(*each) for each in PHRASES))
SENTENCES = script(
    spaced("What is secondary bone cancer?", 1.5, 0.8),
    spaced("Cancer that starts in another part of the body can spread to the bones.", 0.35, 0.35),
    spaced("Take two tablets every four hours, and no more than eight in one day.", 0.35, 0.7),
    spaced("Doctors look with magnetic resonance imaging before they treat it.", 0.7, 0.4),
    spaced("Do not drive, and do not drink alcohol, for two days after the scan.", 0.4, 0.4),
    spaced("Phone oh eight oh eight, one five seven, oh one two three for help.", 0.7, 0.7),
)


@cache
def tones(codec: str) -> Recording:
    return record(PIECES, PlainVoice(sample_rate=RATE), codec=codec)


@cache
def speech(codec: str) -> Recording:
    """Sentences of a leaflet by the default voice."""
    return record_script(SENTENCES, find_cast("heart"), STYLE, codec, ByteCache(None))


def decoded(content: bytes, rate: int = RATE) -> Samples:
    """The samples that ffmpeg gives for a file."""
    command = [
        str(require("ffprobe").with_name("ffmpeg")),
        *("-v", "error", "-i", "-", "-f", "f32le", "-ac", "1", "-ar", str(rate), "-"),
    ]
    done = subprocess.run(command, input=content, capture_output=True, check=True)
    assert done.stderr == b""
    return np.frombuffer(done.stdout, "<f4")


def heard(samples: Samples, least: float = 0.02) -> list[tuple[float, float]]:
    """Seconds in which something is heard, but for pauses under 50 ms."""
    loud = np.flatnonzero(np.abs(samples) > least)
    breaks = np.flatnonzero(np.diff(loud) > RATE // 20)
    starts = [loud[0], *loud[breaks + 1]]
    return [(s / RATE, e / RATE) for s, e in zip(starts, [*loud[breaks], loud[-1]], strict=True)]


@pytest.mark.parametrize("codec", CODECS)
def test_the_longer_of_two_pauses_lies_between_utterances(codec: str) -> None:
    marks = tones(codec).marks()
    assert marks[0].start == pytest.approx(STYLE.pauses.start, abs=0.05)
    pauses = [other.start - one.end for one, other in pairwise(marks)]
    assert pauses == pytest.approx([0.35, 0.7, 1.5, 0.8, 0.4], abs=0.05)
    assert tones(codec).seconds - marks[-1].end == pytest.approx(STYLE.pauses.end, abs=0.1)


@pytest.mark.parametrize("codec", CODECS)
class TestTheFile:
    def test_marks_lie_where_the_sound_is(self, codec: str) -> None:
        marks = tones(codec).marks()
        found = heard(decoded(tones(codec).content()))
        assert len(found) == len(marks)
        for mark, (start, end) in zip(marks, found, strict=True):
            # A clip has 20 ms of silence before its first sound and 80 ms behind its last.
            assert mark.start + 0.02 == pytest.approx(start, abs=0.005)
            assert mark.end - 0.08 == pytest.approx(end, abs=0.010)

    def test_it_lasts_as_long_as_it_says(self, codec: str) -> None:
        assert len(decoded(tones(codec).content())) / RATE == pytest.approx(
            tones(codec).seconds, abs=0.001
        )

    @pytest.mark.parametrize(("first", "last"), [(0, 2), (1, 3), (3, 4), (4, None)])
    def test_any_run_of_utterances_is_a_file_of_its_own(
        self, codec: str, first: int, last: int | None
    ) -> None:
        made = tones(codec)
        samples = decoded(made.content(first, last))
        marks = made.marks(first, last)
        assert len(samples) / RATE == pytest.approx(sum(made.samples[first:last]) / RATE, abs=0.001)
        starts = [start - 0.02 for start, _ in heard(samples)]
        assert starts == pytest.approx([each.start for each in marks], abs=0.005)

    def test_nothing_clicks_where_pieces_are_joined(self, codec: str) -> None:
        made, samples = speech(codec), decoded(speech(codec).content())
        place = 0
        for count in made.samples[:-1]:
            place += count
            around = samples[place - RATE // 100 : place + RATE // 100]
            assert np.abs(around).max() < 10 ** (-60 / 20)

    def test_a_piece_sounds_the_same_alone_and_among_others(self, codec: str) -> None:
        made = tones(codec)
        whole = decoded(made.content())
        place = 0
        for number, count in enumerate(made.samples):
            alone = decoded(made.content(number, number + 1))
            among = whole[place : place + count]
            middle = slice(RATE // 10, min(len(alone), count) - RATE // 10)
            assert np.abs(alone[middle] - among[middle]).max() < 0.01
            place += count

    @pytest.mark.slow
    def test_it_is_as_loud_as_the_house_style_says(self, codec: str) -> None:
        loudness, peak = ebur128_of(speech(codec).content())
        assert loudness == pytest.approx(STYLE.loudness_lufs, abs=0.5)
        assert peak <= STYLE.peak_dbtp

    @pytest.mark.slow
    def test_its_silences_are_silent_and_not_too_long(self, codec: str) -> None:
        samples = decoded(speech(codec).content())
        edges = [0.0, *(each for pair in heard(samples, 0.003) for each in pair)]
        edges.append(len(samples) / RATE)
        silences = list(zip(edges[::2], edges[1::2], strict=True))
        lengths = [end - start for start, end in silences]
        assert 0.5 <= lengths[0] <= 1
        assert 1 <= lengths[-1] <= 5
        assert max(lengths[1:-1]) <= 2.5
        for start, end in silences:
            inside = samples[round((start + 0.1) * RATE) : round((end - 0.1) * RATE)]
            if len(inside):
                assert 20 * np.log10(max(1e-9, np.sqrt((inside**2).mean()))) < -60


def test_soundfile_hears_the_same_mp3_as_ffmpeg() -> None:
    content = tones("mp3").content()
    samples, rate = soundfile.read(BytesIO(content), dtype="float32")
    assert rate == RATE
    assert len(samples) == sum(tones("mp3").samples)
    assert np.abs(samples - decoded(content)[: len(samples)]).max() < 0.001


def test_the_silence_of_the_voice_itself_is_cut() -> None:
    (mark,) = record(script(spaced("one two", 1, 1))).marks()
    assert mark.end - mark.start == pytest.approx(0.3, abs=0.03)


def test_nothing_is_spoken_twice() -> None:
    voice, clips = PlainVoice(), ByteCache(None)
    first = script(spaced("one", 1, 1), spaced("one", 0, 0), spaced("two", 0, 0))
    record(first, voice, cache=clips)
    record(script(spaced("one", 1, 1), spaced("three", 0, 0)), voice, cache=clips)
    record(first, voice, codec="aac", cache=clips)
    assert voice.given == ["one", "two", "three"]


@dataclass
class SilentVoice(PlainVoice):
    level: float = 0.0
    length: int = 8000

    def speak(self, utterance: Utterance, speed: float) -> Samples:
        return np.full(self.length, self.level, np.float32)


@pytest.mark.parametrize(
    "voice", [SilentVoice(), SilentVoice(length=0), SilentVoice(level=1e-4)], ids=range(3)
)
def test_silence_in_place_of_words_is_an_error(voice: PlainVoice) -> None:
    (code, message, _) = _error(voice)
    assert code == "AUDIO-004"
    assert "Take one." in message


class BrokenVoice(PlainVoice):
    def speak(self, utterance: Utterance, speed: float) -> Samples:
        raise RuntimeError("out of memory")


def test_a_voice_that_breaks_is_told_with_the_words_it_broke_at() -> None:
    (code, message, place) = _error(BrokenVoice())
    assert code == "AUDIO-008"
    assert "Take one." in message
    assert place == "leaflet.md:3:1"


def _error(voice: PlainVoice) -> Sequence[str]:
    with pytest.raises(Problems) as problem:
        record(script(utterance("Take one.")), voice)
    (found,) = problem.value.diagnostics
    return found.code, found.message, str(found.span)


def test_a_voice_that_breaks_in_the_middle_loses_nothing_that_was_spoken() -> None:
    def break_at_stop(said: Utterance) -> None:
        if said.text == "Stop!":
            raise MemoryError

    clips = ByteCache(None)
    with pytest.raises(Problems):
        record(PIECES, PlainVoice(heard=break_at_stop), cache=clips)
    again = PlainVoice()
    made = record(PIECES, again, cache=clips)
    assert again.given == [words for words, *_ in PHRASES[2:]]
    assert made.content() == record(PIECES).content()


def test_a_long_silence_inside_is_shortened() -> None:
    rate = 8000
    tone = np.full(rate // 2, 0.5, np.float32)
    gap = np.zeros(3 * rate, np.float32)
    assert len(trimmed(np.concatenate([tone, gap, tone]), rate)) / rate == pytest.approx(
        1.8, abs=0.1
    )
    short = np.concatenate([tone, gap[: rate // 2], tone])
    assert len(trimmed(short, rate)) == len(short)
