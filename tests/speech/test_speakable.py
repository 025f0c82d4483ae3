"""What is written and what is said: tables for people to read, one line an example."""

from functools import cache
from pathlib import Path

import pytest

from publisher.speech.speakable import Rule, rules_for, scan, tidy
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


def examples() -> list[object]:
    found = []
    for file in sorted(EXAMPLES.glob("*.tsv")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                written, said = line.split("\t")
                found.append(pytest.param(written, said, id=f"{file.stem}:{number}"))
    return found


@pytest.mark.parametrize(("written", "said"), examples())
def test_example(written: str, said: str) -> None:
    assert spoken(written) == said
