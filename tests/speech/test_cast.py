"""Two voices as one: who speaks what, at which rate, and what makes its sound."""

from dataclasses import replace

import numpy as np
import pytest

from publisher.diagnostics import Problems
from publisher.speech import Segment, find_cast
from publisher.speech.engines import Cast
from tests.speech.test_engines import same, utterance
from tests.speech.voices import PlainVoice


def plain_cast() -> tuple[Cast, PlainVoice, PlainVoice]:
    """An English voice at 8000 Hz and a Welsh one, basic and louder, at 16000."""
    main = PlainVoice(name="main", version="main 1")
    own = ("cy", "pl")
    other = PlainVoice(name="other", version="other 1", languages=own, sample_rate=16000, basic=own)
    return Cast(main, other), main, other


def pitch(samples: np.ndarray, rate: int) -> float:
    """The strongest frequency, in hertz."""
    return float(np.abs(np.fft.rfft(samples)).argmax() * rate / len(samples))


def test_a_passage_is_spoken_by_the_voice_of_its_language() -> None:
    cast, main, other = plain_cast()
    welsh = replace(utterance("Bore da i chi."), language="cy")
    samples = cast.speak(welsh, 1)
    assert (main.given, other.given) == ([], ["Bore da i chi."])
    assert pitch(samples, cast.sample_rate) == pytest.approx(440, abs=3)
    assert len(samples) / cast.sample_rate == pytest.approx(1.4, abs=0.02)


def test_words_inside_a_sentence_are_spoken_by_the_voice_of_their_language() -> None:
    cast, main, other = plain_cast()
    words = utterance("Ask for ", Segment("diolch yn fawr", language="cy"), ", at the desk.")
    samples = cast.speak(words, 1)
    assert main.given == ["Ask for ", ", at the desk."]
    assert other.given == ["diolch yn fawr"]
    # Eight words of a tenth of a second, with two short gaps and no silence of each voice's own.
    assert 0.8 < len(samples) / cast.sample_rate < 1.5


def test_marks_go_with_the_words_before_them() -> None:
    cast, main, other = plain_cast()
    cast.speak(utterance("Say ", Segment("bore da", language="cy"), "."), 1)
    assert (main.given, other.given) == (["Say "], ["bore da."])
    cast.speak(utterance("'", Segment("bore da", language="cy"), "'."), 1)
    assert (main.given, other.given) == (["Say "], ["bore da.", "bore da'."])


def test_what_one_voice_speaks_is_as_it_would_speak_alone() -> None:
    cast, main, _ = plain_cast()
    words = utterance("Drink water.")
    assert same(cast.speak(words, 1), main.speak(words, 1))
    assert cast.version_for(words) == "main (main 1)"


def test_the_version_of_a_sentence_is_that_of_who_speaks_it() -> None:
    """A new Welsh voice must not make the whole leaflet be spoken again."""
    cast, main, other = plain_cast()
    newer = Cast(main, replace(other, version="other 2"))
    english, mixed = utterance("Drink."), utterance("Say ", Segment("da", language="cy"), ".")
    assert cast.version_for(english) == newer.version_for(english)
    assert cast.version_for(mixed) != newer.version_for(mixed)
    assert cast.version_for(mixed) != cast.version_for(english)
    assert "soxr" in cast.version_for(mixed)


def test_it_tells_who_speaks_a_language() -> None:
    cast, main, other = plain_cast()
    assert cast.speaker_of("en-GB") is main
    assert cast.speaker_of("cy") is other
    assert cast.speaker_of("ur") is None
    assert cast.languages == ("en", "cy", "pl")
    assert cast.basic == ("cy", "pl")
    assert Cast(main).speaker_of("cy") is None


def test_it_is_online_when_one_of_them_is() -> None:
    cast, main, other = plain_cast()
    assert not cast.online
    assert Cast(main, replace(other, online=True)).online


def test_both_voices_are_equally_loud_in_a_sentence() -> None:
    cast = find_cast("heart", "espeak")
    words = utterance("Please say to them: ", Segment("diolch yn fawr iawn", language="cy"))
    samples = cast.speak(words, 1)
    half = len(samples) // 2
    before, behind = (np.sqrt((part**2).mean()) for part in (samples[:half], samples[half:]))
    assert 0.5 < before / behind < 2


def test_real_voices_are_cast_by_name() -> None:
    cast = find_cast("heart", "espeak")
    welsh = replace(utterance("Bore da."), language="cy")
    speaker = cast.speaker_of("cy-GB")
    assert speaker is not None
    assert (speaker.name, "cy" in speaker.basic) == ("espeak", True)
    assert np.abs(cast.speak(welsh, 1)).max() > 0.05
    assert same(cast.speak(welsh, 1), cast.speak(welsh, 1))
    assert cast.unspeakable(Segment("دوا"), "ur") == ""
    assert cast.unspeakable(Segment("دوا"), "en-GB") == "دوا"
    assert find_cast("heart").speaker_of("cy") is None


def test_an_unknown_second_voice_is_told() -> None:
    with pytest.raises(Problems) as problem:
        find_cast("heart", "espeek")
    (found,) = problem.value.diagnostics
    assert (found.code, found.remedy) == ("AUDIO-005", "did you mean 'espeak'?")


def test_a_second_voice_that_is_not_installed_leaves_its_languages_unspoken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("publisher.speech.engines.espeak.Espeak.installed", False)
    assert find_cast("heart", "espeak").languages == ("en",)
