"""Differences told to the author: format, line, and the words that differ."""

import pytest

from publisher.diagnostics import Span
from publisher.document import Unit, UnitKind
from publisher.document.nodes import Text
from publisher.verify.parity.difference import Difference, DifferenceKind, Parity
from publisher.verify.places import parity_diagnostics


def unit(words: str, line: int) -> Unit:
    span = Span("source/a/leaflet.md", line, 1)
    return Unit(UnitKind.PARAGRAPH, (Text(words, span=span),), words, f"p-{line}", "en-GB", span)


READING = (unit("Take one tablet.", 4), unit("Do not take more than 5 in a day.", 9))


def told(*differences: Difference, format: str = "audio") -> list[str]:
    parity = Parity(format, "its script", 2, differences)
    found = parity_diagnostics(parity, READING)
    assert all(each.is_error for each in found)
    return [f"{each.span}: {each.code}: {each.message}" for each in found]


DOSE = READING[1].text


@pytest.mark.parametrize(
    ("kind", "unit", "expected", "found", "says"),
    [
        ("lost", 0, "Take one tablet.", "", "has lost these words: “Take one tablet.”"),
        ("changed", 1, DOSE, DOSE.replace("5", "50"), f"says “50” and not “5”, in “{DOSE}”"),
        ("changed", 1, DOSE, DOSE.replace("not ", ""), f"leaves out “not”, in “{DOSE}”"),
        ("changed", 1, DOSE, f"{DOSE} Or do.", f"adds “Or do.”, in “{DOSE}”"),
        (
            "added",
            0,
            "",
            "Good night.",
            "has words that the leaflet has not: “Good night.”, after “Take one tablet.”",
        ),
        (
            "moved",
            0,
            "Take one tablet.",
            "behind “Stop.”",
            "has these words in another place: “Take one tablet.” (behind “Stop.”)",
        ),
        (
            "structure",
            0,
            "paragraph",
            "heading of level 2",
            (
                "shows “Take one tablet.” otherwise: in the leaflet paragraph, in the recording "
                "heading of level 2"
            ),
        ),
        (
            "language",
            0,
            "en-GB",
            "cy",
            "gives “Take one tablet.” another language: in the leaflet en-GB, in the recording cy",
        ),
    ],
)
def test_each_kind_is_told_with_its_line(
    kind: str, unit: int, expected: str, found: str, says: str
) -> None:
    line = READING[unit].span.line
    assert told(Difference(DifferenceKind(kind), unit, expected, found)) == [
        f"source/a/leaflet.md:{line}:1: PARITY-{kind.upper()}: the recording {says}"
    ]


def test_words_added_before_the_first_unit_belong_to_the_file() -> None:
    assert told(Difference(DifferenceKind.ADDED, -1, "", "Advertisement")) == [
        (
            "source/a/leaflet.md: PARITY-ADDED: the recording has words that the leaflet has not: "
            "“Advertisement”"
        )
    ]


def test_long_words_are_shortened_and_the_change_stays_visible() -> None:
    words = "word " * 100
    [line] = told(
        Difference(DifferenceKind.CHANGED, 1, f"{words}5 mg {words}", f"{words}50 mg {words}")
    )
    assert "says “50” and not “5”" in line
    assert len(line) < 200


def test_many_changes_are_counted() -> None:
    [line] = told(Difference(DifferenceKind.CHANGED, 1, "a - b - c - d - e", "1 - 2 - 3 - 4 - 5"))
    assert line.count("and not") == 3
    assert "differs in 2 more places" in line


def test_a_format_of_somebody_else_keeps_its_name() -> None:
    [line] = told(Difference(DifferenceKind.LOST, 0, "Take one tablet."), format="braille")
    assert "the braille file has lost" in line
