"""What the import has to tell about one place in the pasted text."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What became of the words; the order is that of the report."""

    MISSING = "missing"
    GUESSED = "guessed"
    ODD = "odd"
    OPTIONAL = "may be added"
    MOVED = "moved"
    LEFT_OUT = "left out"
    RECOGNISED = "recognised"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was recognised, guessed, moved, left out, found odd, or that is missing.

    `line` is the line of the pasted text, 0 where the text says nothing about it. `quoted` are
    words of that text which do not all stand in the leaflet as they did. `anchor` names the place
    in the leaflet where the author has to look (see `Row`); without one it is the place of the
    words of `line`.
    """

    kind: Kind
    code: str
    topic: str
    message: str
    remedy: str = ""
    line: int = 0
    quoted: str = ""
    anchor: str = ""
