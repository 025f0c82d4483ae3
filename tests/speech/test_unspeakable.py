"""Text that has no spoken form, or two, is told and never guessed or passed over."""

import pytest

from publisher.speech import find_engine
from publisher.speech.speakable import rules_for, scan
from tests.speech.test_speakable import english


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Well done ☺", "☺"),
        ("Press 🔔 now", "🔔"),
        ("Take 2 💊 daily", "💊"),
        ("on 10/13/2019", "10/13/2019"),
        ("03/24/2026", "03/24/2026"),
        ("30/02/2026", "30/02/2026"),
        ("2026-13-01", "2026-13-01"),
        ("1,5 mg", "1,5"),
        ("2 500 mg", "2 500 mg"),
        ("12 500 patients", "12 500"),
        ("٣ tablets", "٣"),
        ("step ①", "①"),
        ("a ⁄ b", "⁄"),
        ("1,5 [2]", "1,5"),
        ("x^y", "^"),
        ("a\x07bell", "\x07"),
        ("https://example.org/ä", "https://example.org/ä"),
    ],
)
def test_it_is_told(written: str, told: str) -> None:
    assert [each.text for each in scan(written, english()).problems] == [told]


def test_the_place_is_told() -> None:
    assert [each.offset for each in scan("Well done ☺", english()).problems] == [10]


@pytest.mark.parametrize("name", ["heart", "pico"])
@pytest.mark.parametrize("text", ["یہ دوا نہ لیں", "دوا", "药", "лекарство"])
def test_words_in_a_script_that_a_voice_does_not_know_are_told_by_the_voice(
    name: str, text: str
) -> None:
    """Such voices make no sound of them, and no error either."""
    for segment in scan(text, english()).segments:
        assert find_engine(name).unspeakable(segment, "en-GB") != ""


def test_a_wrong_date_says_what_is_wrong() -> None:
    (problem,) = scan("on 03/24/2026", english()).problems
    assert "British order" in problem.reason


def test_numbers_of_another_language_are_said_in_it() -> None:
    said = scan("3 cath", rules_for("cy", (), {}))
    assert said.segments[0].text == "tri cath"


def test_numbers_of_a_language_that_nobody_counts_in_are_told() -> None:
    assert [each.text for each in scan("3", rules_for("xx", (), {})).problems] == ["3"]
