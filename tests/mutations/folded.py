"""Defects of what is printed on sheets and folded: pages in the wrong place."""

from collections.abc import Callable
from typing import Any

import pikepdf

from tests.mutations.pdf import planted_in
from tests.mutations.sheets import Laid, laid_on
from tests.mutations.tagged_pdf import TaggedPdf

booklet = planted_in("pdf-a5-booklet")
leaflet = planted_in("pdf-dl-trifold")
OUTSIDE, INSIDE = 0, 1
MIDDLE = -1
"""The side with the two pages between which the booklet is stapled."""


def on_side(side: int, edit: Callable[[list[Laid]], object]) -> Callable[[TaggedPdf], None]:
    """An edit of the pages that lie on one side of paper, from left to right."""

    def change(pdf: TaggedPdf) -> None:
        edit(laid_on(pdf, side))
        pdf.write(side)

    return change


def swap(pages: list[Laid], one: int = 0, other: int = 1) -> None:
    """Let two pages stand in each other's places."""
    here, there = pages[one], pages[other]
    here.x, there.x = there.x, here.x


def lose(page: Laid) -> None:
    """Take out all that a page draws."""
    del page.content[page.begin + 1 : page.end]


# The booklet

booklet("two pages of a side swapped", "own: page-out-of-place")(on_side(MIDDLE, swap))
booklet("page upside down", "own: turned-words")(on_side(MIDDLE, lambda pages: pages[1].turn()))
booklet("page missing", "parity: lost", "own: page-out-of-place")(
    on_side(MIDDLE, lambda pages: lose(pages[1]))
)
booklet("page over another, whose place is empty", "own: page-out-of-place")(
    on_side(MIDDLE, lambda pages: setattr(pages[1], "x", pages[0].x))
)
booklet("page across the fold", "own: cut-words")(
    on_side(MIDDLE, lambda pages: setattr(pages[0], "x", pages[0].x + 120))
)


@booklet("page drawn twice, and the one beside it not", "parity: lost")
def _(pdf: TaggedPdf) -> None:
    first, second = laid_on(pdf, MIDDLE)
    second.content[second.begin + 2 : second.end] = first.content[first.begin + 2 : first.end]
    pdf.write(MIDDLE)


@booklet("two sheets swapped in the pile", "own: page-out-of-place")
def _(pdf: TaggedPdf) -> None:
    _reorder(pdf, lambda sides: [*sides[2:4], *sides[:2], *sides[4:]])


@booklet("front of a sheet printed on its back", "own: page-out-of-place")
def _(pdf: TaggedPdf) -> None:
    _reorder(pdf, lambda sides: [sides[1], sides[0], *sides[2:]])


@booklet("backs of the sheets upside down", "own: turned-words")
def _(pdf: TaggedPdf) -> None:
    for each in pdf.pdf.pages[1::2]:
        each.Rotate = 180


@booklet("link within the leaflet leads to another page", "parity: changed")
def _(pdf: TaggedPdf) -> None:
    places = pikepdf.NameTree(pdf.root.Names.Dests)
    places["tests"][0] = pdf.pdf.pages[0].obj


@booklet(
    "place to click left on another page",
    uncaught="Nothing lays the places to click beside their words; a test of the sheets does.",
)
def _(pdf: TaggedPdf) -> None:
    link = next(
        each
        for page in pdf.pdf.pages
        for each in page.get("/Annots", ())
        if str(each.get("/Dest", "")) == "tests"
    )
    link.Rect = pikepdf.Array([5, 5, 25, 20])


# The leaflet that is folded twice

leaflet("two panels of the outside swapped", "own: page-out-of-place")(
    on_side(OUTSIDE, lambda pages: swap(pages, 0, 1))
)
leaflet("panels of the inside from right to left", "own: page-out-of-place")(
    on_side(INSIDE, lambda pages: swap(pages, 0, 2))
)
leaflet("cover and back swapped", "own: page-out-of-place")(
    on_side(OUTSIDE, lambda pages: swap(pages, 1, 2))
)
leaflet("panel missing", "parity: lost")(on_side(INSIDE, lambda pages: lose(pages[1])))
leaflet("panel upside down", "own: turned-words")(
    on_side(OUTSIDE, lambda pages: pages[1].turn(100))
)
leaflet("panels as if the fold were elsewhere", "own: cut-words")(
    on_side(OUTSIDE, lambda pages: setattr(pages[1], "x", pages[1].x - 60))
)
leaflet(
    "marks for folding lost",
    uncaught="They are furniture; a person who folds the sheet finds its edge by the text.",
)(on_side(OUTSIDE, lambda pages: pages[0].content.__delitem__(slice(pages[-1].end + 1, None))))


@leaflet("inside printed first", "own: page-out-of-place")
def _(pdf: TaggedPdf) -> None:
    _reorder(pdf, lambda sides: sides[::-1])


def _reorder(pdf: TaggedPdf, order: Callable[[list[Any]], list[Any]]) -> None:
    sides = [each.obj for each in pdf.pdf.pages]
    del pdf.pdf.pages[:]
    for each in order(sides):
        pdf.pdf.pages.append(pikepdf.Page(each))
