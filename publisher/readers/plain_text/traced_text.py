"""Text that knows where it came from."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_CLOSING = tuple(".,;:!?)")


@dataclass(frozen=True, slots=True)
class TracedText:
    """Words and, for each character, the line of the pasted text that it stood on.

    `marks` are pairs of an offset in `text` and the line, counted from 1, that begins there.
    A line feed in `text` is a line break that the writer of the text meant.
    """

    text: str
    marks: tuple[tuple[int, int], ...]

    def __bool__(self) -> bool:
        return bool(self.text)

    def __len__(self) -> int:
        return len(self.text)

    @property
    def line(self) -> int:
        """The line of the first character; 0 for text that the program made."""
        return self.marks[0][1] if self.marks else 0

    def line_at(self, offset: int) -> int:
        """The line of the character at `offset`."""
        place = bisect_right(self.marks, offset, key=lambda mark: mark[0])
        return self.marks[max(place - 1, 0)][1] if self.marks else 0

    def cut(self, start: int, end: int | None = None) -> "TracedText":
        """The characters from `start` to `end`, without white space around them."""
        end = len(self.text) if end is None else end
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        end = start + len(piece)
        inside = tuple((at - start, line) for at, line in self.marks if start < at < end)
        return TracedText(piece, ((0, self.line_at(start)), *inside) if piece else ())

    def without(self, start: int, end: int) -> "TracedText":
        """The text without a stretch of it; the words on both sides stay apart."""
        left, right = self.cut(0, start), self.cut(end)
        white = (
            self.text[len(self.text[:start].rstrip()) : start]
            + self.text[end : len(self.text) - len(self.text[end:].lstrip())]
        )
        if "\n" in white:
            return join((left, right), "\n")
        return join((left, right), "" if right.text[:1] in _CLOSING else " ")

    def lines(self) -> Iterator["TracedText"]:
        """The text, cut at the line breaks that were meant."""
        start = 0
        for part in self.text.split("\n"):
            yield self.cut(start, start + len(part))
            start += len(part) + 1


def join(parts: Iterable[TracedText], separator: str = " ") -> TracedText:
    """The parts that are not empty, one after the other."""
    written = [part for part in parts if part.text]
    marks: list[tuple[int, int]] = []
    length = 0
    for part in written:
        marks += ((length + at, line) for at, line in part.marks)
        length += len(part.text) + len(separator)
    return TracedText(separator.join(part.text for part in written), tuple(marks))


def made_up(text: str) -> TracedText:
    """Words that stood nowhere in the pasted text."""
    return TracedText(text, ())
