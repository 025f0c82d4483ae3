"""What is written and what is said: tables for people to read, one line an example.

There is a table for each file of rules, also with what looks like its business and is not.
"""

import re
from functools import cache
from pathlib import Path

import pytest

from publisher.speech import speakable
from publisher.speech.segment import Segments
from publisher.speech.speakable import Rule, numbers, rules_for, scan, tidy, units
from publisher.theme import read_wording
from tests.specimen import STYLES

EXAMPLES = Path(__file__).parent / "examples"


@cache
def english() -> tuple[Rule, ...]:
    words = read_wording(STYLES, "en-GB").speech.said_as_words
    return rules_for("en-GB", frozenset(words.split()), {})


def spoken(written: str) -> str:
    said = scan(written, english())
    assert said.problems == ()
    return "".join(each.text for each in tidy(said.segments))


def examples() -> list[tuple[str, str, str]]:
    found = []
    for file in sorted(EXAMPLES.glob("*.tsv")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                written, said = line.split("\t")
                found.append((f"{file.stem}:{number}", written, said))
    return found


@pytest.mark.parametrize(
    ("written", "said"), [pytest.param(each[1], each[2], id=each[0]) for each in examples()]
)
def test_example(written: str, said: str) -> None:
    assert spoken(written) == said


def test_there_are_enough_examples_and_none_is_there_twice() -> None:
    written = [each[1] for each in examples()]
    assert len(written) == len(set(written))
    assert len(written) >= 300


def test_each_file_of_rules_has_a_table() -> None:
    files = Path(speakable.__file__).parent.glob("*.py")
    rules = {each.stem for each in files if "\nRULES = " in each.read_text(encoding="utf-8")}
    assert rules | {"phones"} == {each.stem for each in EXAMPLES.glob("*.tsv")}


def test_each_rule_has_an_example() -> None:
    """A rule that none of the tables needs is never tried by them."""
    used: set[str] = set()

    def noting(each: Rule) -> Rule:
        def say(match: re.Match[str]) -> str | Segments | None:
            said = each.say(match)
            if said is not None:
                used.add(each.pattern.pattern)
            return said

        return Rule(each.pattern, say)

    noted = tuple(noting(each) for each in english())
    for _, written, _ in examples():
        scan(written, noted)
    unclear = (numbers.unclear_comma, numbers.unclear_space, units.unclear_thousands)
    cannot = {each.pattern.pattern for each in unclear}
    assert {each.pattern.pattern for each in english()} - used == cannot


def test_a_nought_in_a_phone_number_is_called_as_the_house_calls_it() -> None:
    rules = rules_for("en-GB", (), {}, zero="zero")
    said = scan("0800 123 4567 ext. 20, or 116 006", rules).segments
    assert "".join(each.text for each in said) == (
        "zero eight zero zero, one two three, four five six seven extension two zero,"
        " or one one six, zero zero six"
    )
