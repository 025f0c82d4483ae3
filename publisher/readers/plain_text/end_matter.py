"""What stands behind the dates and the references of a text."""

from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.pieces import Boundary, Heading, HeadingStyle, Piece
from publisher.readers.plain_text.traced_text import made_up
from publisher.readers.plain_text.words_of import running_text

_HEADING = "About this information"


def recognise_end_matter(draft: Draft) -> None:
    """Give what is left of the text's end matter a section of its own.

    Else it would now belong to the section before the dates and references that were moved.
    """
    pieces: list[Piece] = [each for each in draft.pieces if not isinstance(each, Boundary)]
    place = _first_left_over(draft.pieces)
    if place is None:
        draft.pieces = pieces
        return
    before = [each for each in draft.pieces[:place] if not isinstance(each, Boundary)]
    after = pieces[len(before) :]
    heading = Heading(made_up(_HEADING), HeadingStyle.PLAIN, level=2)
    draft.pieces = [*before, heading, *after]
    first = next(running_text(after))
    draft.tell(
        Kind.GUESSED, "IMP-043", "heading",
        f"what stands behind dates and references got a section of its own, '{_HEADING}': these "
        "three words are not in the text",
        "write another heading, or move the words to where they belong", at=first,
    )  # fmt: skip


def _first_left_over(pieces: list[Piece]) -> int | None:
    """The place of the first piece behind dates or references that has no heading over it."""
    headings = [at for at, each in enumerate(pieces) if isinstance(each, Heading)]
    if not headings:
        return None
    last = headings[-1]
    boundaries = [at for at, each in enumerate(pieces) if isinstance(each, Boundary) and at > last]
    # Right behind a heading it is that section's own text.
    boundaries = [at for at in boundaries if not _follows_heading(pieces, at)]
    if not boundaries:
        return None
    left = [
        at
        for at, each in enumerate(pieces)
        if at > boundaries[0] and not isinstance(each, Boundary)
    ]
    if not left or 3 * _length(pieces[left[0] :]) > _length(pieces):
        return None
    return left[0]


def _follows_heading(pieces: list[Piece], at: int) -> bool:
    before = [each for each in pieces[:at] if not isinstance(each, Boundary)]
    return isinstance(before[-1], Heading)


def _length(pieces: list[Piece]) -> int:
    return sum(len(words) for words in running_text(pieces))
