"""Where a finished file reads otherwise than the document."""

from dataclasses import dataclass
from enum import StrEnum


class DifferenceKind(StrEnum):
    """What became of a unit on its way into a format."""

    LOST = "lost"
    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"
    STRUCTURE = "structure"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: `expected` from the document, `found` in the file; either may be empty.

    `unit` is the place of the unit in the canonical reading, from 0; for words that were added it
    is the place of the unit before them, or -1 at the very beginning. STRUCTURE means that the
    words are there but stand as something else (a heading as a paragraph, a cell without its
    header), and LANGUAGE that they are marked as another language.
    """

    kind: DifferenceKind
    unit: int
    expected: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Parity:
    """How the file of one format reads beside the document.

    `by` says by which road the file was read, `units` how many units were compared. `notes` are
    figures to report, such as a word error rate, which hold nothing back. `left_out` are the places
    of the units that the format is not meant to have, as a poster has few.
    """

    format: str
    by: str
    units: int
    differences: tuple[Difference, ...] = ()
    notes: tuple[str, ...] = ()
    left_out: frozenset[int] = frozenset()
