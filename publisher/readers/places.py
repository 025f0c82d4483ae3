"""Finding the line and column of each piece of an inline text."""

from bisect import bisect_right

from publisher.diagnostics import Span
from publisher.readers.reading import Reading


class InlinePlaces:
    """Walks along an inline text once, because markdown-it tells lines only, and no columns.

    `first_line` is the line of the file (from 0) where `content` begins, `after` the column (from
    0) in that line before which it cannot begin.
    """

    def __init__(self, content: str, reading: Reading, first_line: int, after: int = 0) -> None:
        self._content = content
        self._path = reading.path
        self._first_line = first_line
        self._at = 0
        self._starts = [0]
        self._columns: list[int] = []
        for number, text in enumerate(content.split("\n")):
            self._starts.append(self._starts[-1] + len(text) + 1)
            line = first_line + number
            source = reading.lines[line] if line < len(reading.lines) else ""
            # The line mostly ends with the text; a list's "1." before it may look like it.
            if not after and source.rstrip().endswith(text):
                begin = source.rfind(text)
            else:
                begin = source.find(text, after if number == 0 else 0)
            # Not found where the text was folded or its tabs replaced: then the line must do.
            self._columns.append(begin if text and begin >= 0 else -1)

    def pass_by(self, written: str) -> Span:
        """The place of `written`, which is the next thing in the text; goes on behind it."""
        found = self._content.find(written, self._at)
        if found >= 0:
            self._at = found + len(written)
        return self._span(found if found >= 0 else self._at)

    def skip(self, character: str) -> None:
        """Go on behind the next `character`, if there is one."""
        found = self._content.find(character, self._at)
        if found >= 0:
            self._at = found + 1

    def _span(self, offset: int) -> Span:
        number = min(bisect_right(self._starts, offset), len(self._columns)) - 1
        column = self._columns[number]
        inside = offset - self._starts[number]
        return Span(
            self._path, self._first_line + number + 1, column + inside + 1 if column >= 0 else 0
        )
