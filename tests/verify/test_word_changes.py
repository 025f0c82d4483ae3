"""Which words of two texts differ."""

from hypothesis import given
from hypothesis import strategies as st

from publisher.verify.word_changes import Stretch, word_changes

TEXTS = st.lists(st.sampled_from(["take", "not", "5", "50", "mg", "a"]), max_size=8).map(" ".join)


def test_words_that_differ_stand_side_by_side() -> None:
    assert word_changes("Take 5 mg a day", "Take 50 mg each day now") == (
        Stretch("Take", "Take"),
        Stretch("5", "50"),
        Stretch("mg", "mg"),
        Stretch("a", "each"),
        Stretch("day", "day"),
        Stretch("", "now"),
    )


@given(TEXTS, TEXTS)
def test_nothing_is_left_out_and_only_what_differs_is_marked(expected: str, found: str) -> None:
    changes = word_changes(expected, found)
    assert " ".join(each.expected for each in changes if each.expected) == expected
    assert " ".join(each.found for each in changes if each.found) == found
    assert all(each.same for each in changes) == (expected == found)
