"""Differences are told by what happened to a unit, and nothing else is told."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from publisher.document import UnitKind
from publisher.verify.parity.compare import compare
from publisher.verify.parity.difference import Difference, DifferenceKind
from publisher.verify.parity.expected import Expected
from publisher.verify.parity.read_unit import ReadUnit


def unit(text: str, kind: UnitKind = UnitKind.PARAGRAPH, level: int = 0) -> ReadUnit:
    return ReadUnit(kind, text, "en-GB", level)


def expected(units: list[ReadUnit]) -> list[Expected]:
    return [Expected(each, ((place, each.text),)) for place, each in enumerate(units)]


def told(should: list[ReadUnit], found: list[ReadUnit]) -> list[tuple[str, int]]:
    return [(each.kind.value, each.unit) for each in compare(expected(should), found)]


READING = st.lists(
    st.integers(0, 9).map(lambda number: unit(f"paragraph number {number}")), max_size=12
)
UNLIKE = [unit(" ".join(f"{letter}{each}" for each in range(4))) for letter in "abcdefghij"]


@given(READING)
def test_a_reading_does_not_differ_from_itself(reading: list[ReadUnit]) -> None:
    assert told(reading, list(reading)) == []


@given(READING, READING)
def test_whatever_differs_is_told(one: list[ReadUnit], other: list[ReadUnit]) -> None:
    assert (told(one, other) == []) == (one == other)


@given(READING, READING)
def test_losses_and_additions_account_for_the_words(
    one: list[ReadUnit], other: list[ReadUnit]
) -> None:
    kinds = Counter(each.kind for each in compare(expected(one), other))
    lost, added = kinds[DifferenceKind.LOST], kinds[DifferenceKind.ADDED]
    assert lost - added == len(one) - len(other)


@given(st.sets(st.integers(0, 9)))
def test_each_lost_unit_is_told_once_and_no_other(gone: set[int]) -> None:
    found = [each for place, each in enumerate(UNLIKE) if place not in gone]
    assert told(UNLIKE, found) == [("lost", place) for place in sorted(gone)]


@given(st.sets(st.integers(0, 9)))
def test_each_doubled_unit_is_told_once_and_no_other(doubled: set[int]) -> None:
    found = [each for place, one in enumerate(UNLIKE) for each in [one] * (1 + (place in doubled))]
    differences = compare(expected(UNLIKE), found)
    assert {each.kind for each in differences} <= {DifferenceKind.ADDED}
    assert [each.found for each in differences] == [UNLIKE[each].text for each in sorted(doubled)]


@given(st.permutations(UNLIKE))
def test_another_order_is_only_a_matter_of_moves(found: list[ReadUnit]) -> None:
    kinds = {kind for kind, _ in told(UNLIKE, found)}
    assert kinds <= {"moved"}
    assert bool(kinds) == (found != UNLIKE)


@given(st.sets(st.integers(0, 9)))
def test_each_changed_unit_is_told_once_and_no_other(changed: set[int]) -> None:
    found = [
        replace(each, text=each.text.replace("0", "") if place in changed else each.text)
        for place, each in enumerate(UNLIKE)
    ]
    assert told(UNLIKE, found) == [("changed", place) for place in sorted(changed)]


def test_what_is_added_at_the_very_beginning_has_no_unit() -> None:
    assert compare(expected(UNLIKE), [unit("New."), *UNLIKE]) == (
        Difference(DifferenceKind.ADDED, -1, found="New."),
    )


def test_a_unit_that_is_taken_apart_is_a_matter_of_structure() -> None:
    found = [unit("a0 a1"), unit("a2 a3"), *UNLIKE[1:]]
    assert compare(expected(UNLIKE), found) == (
        Difference(DifferenceKind.STRUCTURE, 0, "a0 a1 a2 a3", "a0 a1 | a2 a3"),
    )


def test_a_unit_that_stands_for_two_loses_both() -> None:
    should = [Expected(unit("Term: Meaning."), ((0, "Term"), (1, "Meaning.")))]
    assert [(each.unit, each.expected) for each in compare(should, [])] == [
        (0, "Term"),
        (1, "Meaning."),
    ]


def test_a_change_in_a_unit_that_stands_for_two_is_told_at_the_changed_one() -> None:
    should = [Expected(unit("Term: Its meaning."), ((0, "Term"), (1, "Its meaning.")))]
    assert [each.unit for each in compare(should, [unit("Term: Its meanings.")])] == [1]
    assert [each.unit for each in compare(should, [unit("Terms; Its meaning.")])] == [0]


def test_a_header_with_a_word_lost_is_told_once() -> None:
    header = ReadUnit(UnitKind.HEADER, "Times a day", "en")
    cells = [ReadUnit(UnitKind.CELL, each, "en", headers=("Times a day",)) for each in "345"]
    shorter = [replace(each, headers=("Times day",)) for each in cells]
    found = [replace(header, text="Times day"), *shorter]
    assert told([header, *cells], found) == [("changed", 0)]


def test_the_differences_say_what_is_there_and_what_should_be() -> None:
    heading = unit("Tests", UnitKind.HEADING, 2)
    [difference] = compare(expected([heading]), [unit("Tests")])
    assert (difference.expected, difference.found) == ("heading of level 2", "paragraph")
    linked = replace(unit("See the tests."), links=(0,))
    [difference] = compare(
        expected([heading, linked]), [heading, replace(linked, links=("https://a.example",))]
    )
    assert difference.expected == "leads to “Tests”"
    assert difference.found == "leads to https://a.example"
