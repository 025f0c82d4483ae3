"""A unit as the finished file of one format has it."""

from dataclasses import dataclass
from enum import StrEnum

from publisher.document import UnitKind


class Furniture(StrEnum):
    """What a format has beside the units of the reading, told from them by its own structure."""

    FOOT = "foot of the page"
    NAME = "name of a region"
    NOTE = "note that opens"
    PAGE = "number of a printed page"


@dataclass(frozen=True, slots=True)
class ReadUnit:
    """One thing to read, as told by the file's own structure and by nothing else.

    `kind` is the kind that the structure shows: a title is a HEADING of level 1, and a summary
    that nothing but its look sets apart is a PARAGRAPH. `text` has single spaces and none at its
    ends (`folded`). `language` is a BCP 47 tag, that of most of the unit's letters, and `foreign`
    are the parts in others: their words and their language, in order. `level` is
    that of a heading, or the depth of an item (1 in a list that stands in no other, counted anew
    in a section, a card and a quotation). `headers` are the words of a cell's headers: of its
    column, then of its row. `marker` stands before the first unit of an item: "1." for a step,
    the name of a box to tick, else nothing. `right_to_left` is the direction in which the block
    runs. `links` is where parts of the unit lead, in order: an
    address, or for a place in the file the place of the unit in its reading, from 0 (-1 where it
    leads nowhere). `said` are words with what a screen reader is told to say for them: "[1]" is
    "Reference 1".

    What a format's structure cannot carry is left empty by its reader, and by what is expected of
    the format, too.
    """

    kind: UnitKind | Furniture
    text: str
    language: str
    level: int = 0
    headers: tuple[str, ...] = ()
    marker: str = ""
    right_to_left: bool = False
    foreign: tuple[tuple[str, str], ...] = ()
    links: tuple[str | int, ...] = ()
    said: tuple[tuple[str, str], ...] = ()


def folded(text: str) -> str:
    """Words with single spaces and none at the ends; a space that does not break is a space."""
    return " ".join(text.split())
