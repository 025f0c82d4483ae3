"""Sheets that are folded in the head: every page is where the reader turns to it."""

from itertools import pairwise

import pytest

from publisher.backends.pdf.impose import Place, Sheet, booklet_sheets, trifold_sheets

BOOKLETS = range(4, 41, 4)


def behind(place: Place, front: Sheet, back: Sheet) -> Place:
    """What is printed on the other side of a page, when paper is turned over its short edge."""
    ends = sorted([*(each.x for each in front.places), front.width])
    edge = ends[ends.index(place.x) + 1]
    (found,) = [each for each in back.places if each.x == back.width - edge]
    return found


def read_booklet(sides: tuple[Sheet, ...]) -> list[int]:
    """The pages of a pile that is folded in the middle, its first side outward, as it is leafed."""
    first_half, second_half = list[int](), list[int]()
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        left, right = sorted(front.places, key=lambda each: each.x)
        first_half += [right.page, behind(right, front, back).page]
        second_half[:0] = [behind(left, front, back).page, left.page]
    return first_half + second_half


@pytest.mark.parametrize("pages", BOOKLETS)
def test_a_folded_booklet_is_read_from_its_first_page_to_its_last(pages: int) -> None:
    assert read_booklet(booklet_sheets(pages)) == list(range(pages))


@pytest.mark.parametrize("pages", BOOKLETS)
def test_the_pages_of_a_booklet_are_the_halves_of_an_a4_sheet(pages: int) -> None:
    for side in booklet_sheets(pages):
        assert (side.width, side.height) == (297, 210)
        assert widths(side) == [148.5, 148.5]


def test_only_the_outside_of_a_booklet_says_where_to_fold_it() -> None:
    first, *others = booklet_sheets(12)
    assert first.folds == (148.5,)
    assert {each.folds for each in others} == {()}


@pytest.mark.parametrize("pages", [-4, 0, 1, 2, 3, 5, 6, 7, 39])
def test_a_booklet_of_pages_that_fill_no_sheets_is_refused(pages: int) -> None:
    with pytest.raises(ValueError, match="multiple of 4"):
        booklet_sheets(pages)


def widths(side: Sheet) -> list[float]:
    edges = [*(each.x for each in side.places), side.width]
    return [right - left for left, right in pairwise(edges)]


def test_the_panels_of_a_folded_leaflet_are_as_wide_as_the_fold_needs() -> None:
    outside, inside = trifold_sheets()
    assert (outside.width, outside.height) == (inside.width, inside.height) == (297, 210)
    assert widths(outside) == [97, 100, 100]
    assert widths(inside) == [100, 100, 97]


def test_a_folded_leaflet_is_read_from_its_cover_over_the_inside_to_its_back() -> None:
    outside, inside = trifold_sheets()
    # The right panel of the inside is turned in first, and the left one closes over it.
    left, middle, right = inside.places
    cover, back, flap = (behind(each, inside, outside) for each in (left, middle, right))
    assert [each.page for each in (cover, left, middle, right, flap, back)] == list(range(6))


def test_a_folded_leaflet_is_folded_between_its_panels_from_both_sides() -> None:
    outside, inside = trifold_sheets()
    for side in (outside, inside):
        assert side.folds == tuple(each.x for each in side.places[1:])
    assert [outside.width - each for each in reversed(outside.folds)] == list(inside.folds)
