"""Answers that are remembered for as long as the question is about the very same thing."""

from publisher.document.last_answer import last_answer


def test_the_same_object_is_looked_at_once_and_an_equal_one_again() -> None:
    asked: list[list[int]] = []

    @last_answer
    def total(numbers: list[int]) -> int:
        asked.append(numbers)
        return sum(numbers)

    first, second = [1, 2], [1, 2]
    assert (total(first), total(first), len(asked)) == (3, 3, 1)
    assert (total(second), len(asked)) == (3, 2)
    assert (total(first), len(asked)) == (3, 3), "only the last answer is remembered"


def test_every_object_counts_also_one_that_is_given_by_name() -> None:
    @last_answer
    def joined(one: str, other: str = "") -> str:
        return one + other

    one = "a"
    assert [joined(one), joined(one, "b"), joined(one, other="c"), joined(one)] == [
        "a", "ab", "ac", "a",
    ]  # fmt: skip
