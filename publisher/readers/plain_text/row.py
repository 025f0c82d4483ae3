"""A line of the leaflet that is being written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Row:
    """One line and what it came from.

    `line` is the line of the pasted text, 0 where there is none. `anchor` names the place at
    `column` (from 1; 0 is the end of the row), for the findings that point to it: the path of a
    key of the front matter, as in "contact/email", or "figure-1/alt".
    """

    text: str
    line: int = 0
    anchor: str = ""
    column: int = 0

    @property
    def place(self) -> int:
        """The column of the anchor, from 1."""
        return self.column or len(self.text) + 1


def set_in(rows: Iterable[Row], first: str, others: str) -> Iterator[Row]:
    """The rows behind `first`, and all but the first of them behind `others`."""
    prefix = first
    for row in rows:
        text = prefix + row.text if row.text or prefix.strip() else ""
        column = row.column + len(prefix) if row.column else 0
        yield replace(row, text=text.rstrip() if not row.anchor else text, column=column)
        prefix = others
