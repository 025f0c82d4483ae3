"""From lines to paragraphs, lists, tables and quotations."""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.readers.plain_text.finding import Finding, Kind
from publisher.readers.plain_text.list_tree import RawItem, list_tree
from publisher.readers.plain_text.marker import Marker, marker_of
from publisher.readers.plain_text.paragraph_lines import has_cells, pieces_of
from publisher.readers.plain_text.pasted_line import PastedLine
from publisher.readers.plain_text.pieces import Heading, HeadingStyle, Paragraph, Piece
from publisher.readers.plain_text.wrapping import SENTENCE_END, Wrapping, traced

_RULE = re.compile(r"\s*([-=_*~#])(?:\s*\1)+")
_UNDERLINES = {
    "=": HeadingStyle.DOUBLE_UNDERLINE,
    "-": HeadingStyle.UNDERLINE,
    "~": HeadingStyle.UNDERLINE,
    "_": HeadingStyle.UNDERLINE,
}


def split_blocks(lines: Sequence[PastedLine]) -> tuple[list[Piece], list[Finding]]:
    """The pieces that the lines make up, and what was left out or guessed on the way."""
    builder = _Blocks(lines)
    for at, line in enumerate(lines):
        builder.take(line, at)
    builder.close()
    return builder.pieces, builder.findings


class _Blocks:
    def __init__(self, lines: Sequence[PastedLine]) -> None:
        self.pieces: list[Piece] = []
        self.findings: list[Finding] = []
        self._lines = lines
        self._wrapping = Wrapping(lines)
        self._paragraph: list[PastedLine] = []
        self._items: list[RawItem] = []
        self._gap = 0
        self._gap_before = 0

    def take(self, line: PastedLine, at: int) -> None:
        """Add the line, which is the one at the place `at`, to what is open, or begin a piece."""
        if line.is_blank:
            self._gap += 1
            return
        if line.after_page:
            line = self._over_the_page(line)
        marker = marker_of(line)
        if _RULE.fullmatch(line.text):
            self._rule(line)
        elif marker and self._begins_item(marker, line):
            self._begin_item(marker, line)
        elif self._items and self._belongs_to_item(line, at):
            self._add_to_item(line)
        else:
            self._add_to_paragraph(line)
        self._gap = 0

    def close(self) -> None:
        """Turn what is open into pieces."""
        if self._paragraph:
            self.pieces += pieces_of(self._paragraph, self._wrapping, self._gap_before)
        if self._items:
            self._close_list()
        self._paragraph, self._items = [], []

    def _over_the_page(self, line: PastedLine) -> PastedLine:
        """Blank lines at the end of a page mean nothing where a sentence runs over it."""
        last = self._last_line()
        if last is None or SENTENCE_END.search(last.words) or not line.words[:1].islower():
            self._gap = 1
            return replace(line, after_page=False)
        self._gap = 0
        self.findings.append(
            Finding(
                Kind.GUESSED,
                "IMP-045",
                "page end",
                "a sentence runs over the end of a page, so its two parts were joined",
                "check that they belong together",
                line.number,
            )
        )
        return line

    def _last_line(self) -> PastedLine | None:
        if self._items:
            return self._items[-1].last_line
        return self._paragraph[-1] if self._paragraph else None

    def _rule(self, line: PastedLine) -> None:
        style = _UNDERLINES.get(line.text.strip()[0])
        if len(self._paragraph) == 1 and not self._gap and style is not None:
            heading = Heading(traced(self._paragraph[0]), style, gap=self._gap_before)
            self._paragraph = []
            self.pieces.append(heading)
            return
        self.close()
        self._leave_out(line, line.words, "a line that only divides the text")

    def _begins_item(self, marker: Marker, line: PastedLine) -> bool:
        last = self._last_line()
        if last is None or self._gap or marker.is_sure or last.words.endswith(":"):
            return True
        if self._goes_on_with(marker):
            return True
        return not self._wrapping.goes_on(last, line)

    def _begin_item(self, marker: Marker, line: PastedLine) -> None:
        if self._paragraph or (self._items and self._gap and not self._goes_on_with(marker)):
            self.close()
        first = replace(line, text=line.text[marker.words_from :])
        self._items.append(RawItem(marker, line, [[first]], self._gap))

    def _goes_on_with(self, marker: Marker) -> bool:
        """Whether an item is the next of the open list, or of a list around it."""
        return any(_is_next(marker, item.marker) for item in reversed(self._items))

    def _belongs_to_item(self, line: PastedLine, at: int) -> bool:
        item = self._items[-1]
        if item.is_empty and self._gap <= 1:
            return True
        if self._gap:
            return line.indent > item.marker.indent + 1
        if line.indent > item.marker.indent or line.after_page:
            return True
        if self._wrapping.goes_on(item.last_line, line):
            return True
        # Not set in: part of the item only where blank lines part the items of this list.
        return (len(self._items) > 1 and item.gap > 0) or self._item_follows(item.marker, at)

    def _item_follows(self, marker: Marker, at: int) -> bool:
        """Whether the lines from `at` on are followed by a blank one and then by another item."""
        was_blank = False
        for number in range(at, len(self._lines)):
            line = self._lines[number]
            found = None if line.is_blank else marker_of(line)
            if found or (was_blank and not line.is_blank):
                return was_blank and found is not None and _is_next(found, marker)
            was_blank = was_blank or line.is_blank
        return False

    def _add_to_item(self, line: PastedLine) -> None:
        item = self._items[-1]
        if item.is_empty:
            item.paragraphs = [[line]]
        elif self._gap:
            item.paragraphs.append([line])
        else:
            item.paragraphs[-1].append(line)

    def _add_to_paragraph(self, line: PastedLine) -> None:
        last = self._paragraph[-1] if self._paragraph else None
        is_row = last is not None and has_cells(last) and has_cells(line)
        parts = last is None or self._wrapping.parts_paragraphs(last, line)
        if self._gap or (parts and not is_row):
            self.close()
            self._gap_before = self._gap
        self._paragraph.append(line)

    def _close_list(self) -> None:
        items = [item for item in self._items if not item.is_empty]
        for empty in (item for item in self._items if item.is_empty):
            self._leave_out(empty.first, empty.first.words, "a bullet with no words after it")
        if not items:
            return
        only = items[0]
        if len(items) == 1 and not only.marker.is_sure and only.marker.number is None:
            # A dash or an asterisk that stands alone is rather a note than a list.
            lines = [only.first, *only.paragraphs[0][1:]]
            self.pieces += pieces_of(lines, self._wrapping, only.gap)
            for paragraph in only.paragraphs[1:]:
                self.pieces.append(Paragraph(self._wrapping.text_of(paragraph)))
            return
        for item in items:
            if item.marker.sign:
                self._leave_out(item.first, item.marker.sign, "the sign of a list, now a bullet")
        self.pieces += list_tree(items, self._wrapping)

    def _leave_out(self, line: PastedLine, words: str, message: str) -> None:
        self.findings.append(
            Finding(Kind.LEFT_OUT, "IMP-063", "sign", message, "", line.number, words)
        )


def _is_next(marker: Marker, earlier: Marker) -> bool:
    if marker.sort != earlier.sort or abs(marker.indent - earlier.indent) > 1:
        return False
    if marker.number is None or earlier.number is None:
        return True
    return marker.number == earlier.number + 1
