"""Joining what was spoken: pauses, places, and no silence in place of words."""

from dataclasses import dataclass, replace

import numpy as np
import pytest
from numpy.typing import NDArray

from publisher.diagnostics import Problems
from publisher.speech import Script, Utterance
from publisher.speech.sound import speak_script, trimmed
from publisher.theme.tokens import Pauses
from tests.speech.test_engines import utterance
from tests.speech.voices import PlainVoice

PAUSES = Pauses(
    start=0.7,
    end=2,
    before_heading=1.5,
    after_heading=0.8,
    paragraph=0.7,
    list_item=0.4,
    sentence=0.35,
)


def script(*utterances: Utterance) -> Script:
    return Script(utterances, ())


def spaced(words: str, before: float, after: float) -> Utterance:
    return replace(utterance(words), pause_before=before, pause_after=after)


def test_the_longer_of_two_pauses_lies_between_utterances() -> None:
    voice = PlainVoice()
    sound = speak_script(
        script(spaced("one", 9, 0.5), spaced("two", 1.5, 0.2), spaced("three", 0.1, 9)),
        voice, 1, PAUSES, {},
    )  # fmt: skip
    (first, second, third) = sound.marks
    assert first[0] / sound.rate == pytest.approx(0.7)
    assert (second[0] - first[1]) / sound.rate == pytest.approx(1.5)
    assert (third[0] - second[1]) / sound.rate == pytest.approx(0.2)
    assert sound.seconds == pytest.approx(third[1] / sound.rate + 2)


def test_marks_enclose_the_sound() -> None:
    sound = speak_script(
        script(spaced("one", 1, 1), spaced("two", 1, 1)), PlainVoice(), 1, PAUSES, {}
    )
    inside = np.zeros(len(sound.samples), bool)
    for start, end in sound.marks:
        assert np.abs(sound.samples[start:end]).max() > 0.2
        inside[start:end] = True
    assert not sound.samples[~inside].any()


def test_the_silence_of_the_voice_itself_is_cut() -> None:
    sound = speak_script(script(spaced("one two", 1, 1)), PlainVoice(), 1, PAUSES, {})
    ((start, end),) = sound.marks
    assert (end - start) / sound.rate == pytest.approx(0.3, abs=0.03)


def test_nothing_is_spoken_twice() -> None:
    voice, clips = PlainVoice(), {}
    speak_script(
        script(spaced("one", 1, 1), spaced("one", 0, 0), spaced("two", 0, 0)),
        voice,
        1,
        PAUSES,
        clips,
    )
    speak_script(script(spaced("one", 1, 1), spaced("three", 0, 0)), voice, 1, PAUSES, clips)
    assert voice.given == ["one", "two", "three"]


@dataclass
class SilentVoice(PlainVoice):
    level: float = 0.0
    length: int = 8000

    def speak(self, utterance: Utterance, speed: float) -> NDArray[np.float32]:
        return np.full(self.length, self.level, np.float32)


@pytest.mark.parametrize(
    "voice", [SilentVoice(), SilentVoice(length=0), SilentVoice(level=1e-4)], ids=str
)
def test_silence_in_place_of_words_is_an_error(voice: PlainVoice) -> None:
    with pytest.raises(Problems) as problem:
        speak_script(script(utterance("Take one.")), voice, 1, PAUSES, {})
    (found,) = problem.value.diagnostics
    assert found.code == "AUDIO-004"
    assert "Take one." in found.message


class BrokenVoice(PlainVoice):
    def speak(self, utterance: Utterance, speed: float) -> NDArray[np.float32]:
        raise RuntimeError("out of memory")


def test_a_voice_that_breaks_is_told_with_the_words_it_broke_at() -> None:
    with pytest.raises(Problems) as problem:
        speak_script(script(utterance("Take one.")), BrokenVoice(), 1, PAUSES, {})
    (found,) = problem.value.diagnostics
    assert found.code == "AUDIO-008"
    assert "Take one." in found.message
    assert str(found.span) == "leaflet.md:3:1"


def test_a_long_silence_inside_is_shortened() -> None:
    rate = 8000
    tone = np.full(rate // 2, 0.5, np.float32)
    gap = np.zeros(3 * rate, np.float32)
    assert len(trimmed(np.concatenate([tone, gap, tone]), rate)) / rate == pytest.approx(
        1.8, abs=0.1
    )
    short = np.concatenate([tone, gap[: rate // 2], tone])
    assert len(trimmed(short, rate)) == len(short)
