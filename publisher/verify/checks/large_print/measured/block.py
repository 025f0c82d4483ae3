"""A paragraph, heading, item or cell as it stands on the pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from publisher.verify.checks.large_print.measured.line import Line


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one tag, in reading order; `role` is the tag's (ISO 32000-1, 14.8.4).

    `item`, `row` and `table` number what it is a part of, 0 for none; `item` is the innermost.
    `level` is that of a heading, else 0. An artifact has the role "Artifact", and a picture
    "Figure": its lines are its labels, and `pages` the pages it stands on.
    """

    role: str
    lines: tuple[Line, ...]
    pages: frozenset[int]
    level: int = 0
    item: int = 0
    row: int = 0
    table: int = 0
    in_contents: bool = False

    @property
    def words(self) -> str:
        """All its words, with single spaces."""
        return " ".join(each.words for each in self.lines)

    @property
    def room(self) -> float:
        """How wide its column is at least, in points; a label before the first line is not in it.

        No line is longer than its column, and lines from the second on have no label.
        """
        begin = self.lines[1].start if len(self.lines) > 1 else self.lines[0].start
        return max(each.end for each in self.lines) - begin

    @property
    def where(self) -> str:
        """As in "page 3"."""
        return f"page {min(self.pages)}" if self.pages else ""

    @property
    def is_text(self) -> bool:
        """Whether it is words in the flow: no artifact, no picture, no label before an item."""
        return self.role not in {"Artifact", "Figure", "Lbl"} and bool(self.lines)

    @property
    def by_page(self) -> Sequence[tuple[int, list[Line]]]:
        """Its lines on each page that it stands on."""
        return [
            (page, list(lines)) for page, lines in groupby(self.lines, key=lambda each: each.page)
        ]
