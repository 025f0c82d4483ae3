"""Each rule on what a listener hears: a fault that it finds in real speech, and what may stand."""

from dataclasses import replace

import numpy as np
import pytest

from publisher.verify.checks.audio import judge, judge_sound
from publisher.verify.checks.audio.sound.rules import RULES
from tests.specimen import whole_specimen
from tests.verify.checks.audio.planting import (
    VOICE,
    Samples,
    finished,
    resounded,
    retagged,
    short,
    sound_rules,
    tag,
)
from tests.verify.checks.audio.test_tags import chapter


def test_a_finished_recording_has_no_findings() -> None:
    (verdict,) = judge_sound([short()], VOICE)
    assert [str(each) for each in verdict.findings] == []
    assert verdict.passed
    assert verdict.checks == len(RULES)


def test_podcast_practice_stands_in_for_the_house_style() -> None:
    (verdict,) = judge_sound([short()])
    assert verdict.passed


def test_there_is_a_verdict_for_each_file_in_order() -> None:
    silent = replace(short(), content=resounded(lambda heard, _: heard * 0))
    assert [each.passed for each in judge_sound([short(), silent, short()], VOICE)] == [
        True,
        False,
        True,
    ]


def test_silence() -> None:
    assert sound_rules(resounded(lambda heard, _: heard * 0)) == {"nothing-to-hear"}


@pytest.mark.parametrize("decibels", [-6, -1, 1])
def test_another_loudness(decibels: float) -> None:
    def change(heard: Samples, _: int) -> Samples:
        return (heard * np.float32(10 ** (decibels / 20))).astype(np.float32)

    assert "wrong-loudness" in sound_rules(resounded(change))


def test_a_little_more_or_less_is_the_same_loudness() -> None:
    assert "wrong-loudness" not in sound_rules(resounded(lambda heard, _: heard * np.float32(1.02)))


def test_the_loudness_is_that_of_the_house_style() -> None:
    loud = VOICE.model_copy(update={"loudness_lufs": -14.0})
    (verdict,) = judge_sound([short()], loud)
    assert {each.rule for each in verdict.findings} == {"wrong-loudness"}


def test_a_peak() -> None:
    def change(heard: Samples, _: int) -> Samples:
        place = int(np.abs(heard).argmax())
        heard[place - 200 : place + 200] *= 1.3 / np.abs(heard).max()
        return np.clip(heard, -1, 1)

    assert "high-peak" in sound_rules(resounded(change))


def test_crackling() -> None:
    assert "clipped-sound" in sound_rules(resounded(lambda heard, _: np.clip(heard * 9, -1, 1)))


@pytest.mark.parametrize("found", [True, False])
@pytest.mark.parametrize(
    ("share", "short", "long"), [(0, 0.1, 0.5), (0.5, 0.8, 2.6), (1, 2.5, 3.5)], ids=str
)
def test_a_silence_before_within_and_behind(
    share: float, short: float, long: float, found: bool
) -> None:
    def change(heard: Samples, rate: int) -> Samples:
        place = round(share * len(heard))
        gap = np.zeros(round(rate * (long if found else short)), np.float32)
        return np.concatenate([heard[:place], gap, heard[place:]])

    assert ("long-silence" in sound_rules(resounded(change))) is found


@pytest.mark.parametrize(("decibels", "found"), [(-54, True), (-66, False)])
def test_a_noise_between_the_words(decibels: float, found: bool) -> None:
    def change(heard: Samples, rate: int) -> Samples:
        noise = np.random.default_rng(1).standard_normal(len(heard)) * 10 ** (decibels / 20)
        return (heard + noise).astype(np.float32)

    assert ("noisy-silence" in sound_rules(resounded(change))) is found


def test_no_quiet_before_the_first_word() -> None:
    assert "abrupt-end" in sound_rules(resounded(lambda heard, rate: heard[round(rate * 0.7) :]))


def test_no_quiet_behind_the_last_word() -> None:
    assert "abrupt-end" in sound_rules(resounded(lambda heard, rate: heard[: -rate * 2]))


def _shifted(milliseconds: int) -> bytes:
    """The recording with its second chapter beginning sooner or later."""

    def change(tags: object) -> None:
        start = tags["CHAP:chapter2"].start_time + milliseconds  # type: ignore[index]
        chapter(2, start_time=start)(tags)
        chapter(1, end_time=start)(tags)

    return retagged(change)


@pytest.mark.parametrize("milliseconds", [600, -2200])
def test_a_chapter_that_was_shifted(milliseconds: int) -> None:
    """No table of times can tell: each chapter still ends where the next begins."""
    content = _shifted(milliseconds)
    assert judge(replace(short(), content=content), VOICE).passed
    assert "chapter-in-mid-word" in sound_rules(content)


def test_a_chapter_that_was_hardly_shifted() -> None:
    assert sound_rules(_shifted(50)) == set()


def test_what_no_player_can_play() -> None:
    assert sound_rules(b"") == {"unreadable-file"}
    assert sound_rules(tag() + b"no sound") == {"unreadable-file"}


@pytest.mark.slow
def test_the_specimen_has_no_findings() -> None:
    made = finished(whole_specimen(), "heart")
    (heard,) = judge_sound([made], VOICE)
    assert [str(each) for each in (*judge(made, VOICE).findings, *heard.findings)] == []
