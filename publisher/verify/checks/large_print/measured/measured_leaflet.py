"""A finished large-print leaflet, as a ruler laid on its pages would find it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cached_property
from typing import Any

from publisher.document import Document
from publisher.verify.checks.large_print.folded_word import folded_word
from publisher.verify.checks.large_print.measured.block import Block
from publisher.verify.checks.large_print.measured.line import Line
from publisher.verify.checks.large_print.measured.page import Page
from publisher.verify.checks.large_print.measured.run import Run

_LINE = 1.4
"""Ems from one line to the next, about."""


@dataclass(frozen=True)
class MeasuredLeaflet:
    """Pages and blocks in reading order, artifacts last; `asked` is the size that was asked for.

    `asked` is in points, 0 where nobody named one: then the body's own size is what counts.
    """

    document: Document = field(repr=False)
    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    bookmarks: tuple[str, ...] = ()
    asked: float = 0

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines, those of pictures and artifacts too."""
        return tuple(line for block in self.blocks for line in block.lines)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """All runs that can be seen."""
        return tuple(run for line in self.lines for run in line.runs if not run.is_blank)

    @cached_property
    def texts(self) -> tuple[Block, ...]:
        """The blocks of words in reading order."""
        return tuple(each for each in self.blocks if each.is_text)

    @cached_property
    def size(self) -> float:
        """The size that every letter has to have at least, in points."""
        if self.asked:
            return self.asked
        letters: Counter[float] = Counter()
        for block in self.texts:
            for line in block.lines:
                for run in line.runs:
                    letters[round(run.size, 1)] += len(run.words)
        return letters.most_common(1)[0][0] if letters else 0.0

    @cached_property
    def letter(self) -> float:
        """The width of an average letter of the body, spaces included, in ems."""
        plain = [
            run
            for block in self.texts
            if not block.in_contents
            for line in block.lines
            for run in line.runs
            if not run.bold and len(run.words) > 1
        ]
        width = sum((run.end - run.start) / run.size for run in plain)
        return width / sum(len(run.words) for run in plain) if plain else 0.45

    @cached_property
    def author_words(self) -> frozenset[str]:
        """All words of the document, and those that stand undivided on a page, folded."""
        told = {word for said in _strings(self.document) for word in said.split()}
        for line in self.lines:
            told.update(line.words.split()[1:-1])
        return frozenset(map(folded_word, told))

    def would_fit(self, lines: Sequence[Line], spaces: int = 0) -> bool:
        """Whether a page has room for so many lines, and for some spaces as high as a line."""
        height = _LINE * max(each.size for each in lines)
        return (len(lines) + spaces) * height <= self._column

    @cached_property
    def _column(self) -> float:
        """The height of the fullest page's text, in points."""
        heights = []
        for page in self.pages:
            boxes = [line.box for block, line in self.lines_on(page.number) if block.is_text]
            if boxes:
                heights.append(max(top for *_, top in boxes) - min(box[1] for box in boxes))
        return max(heights, default=0.0)

    def page(self, number: int) -> Page:
        """A page by its number, from 1."""
        return self.pages[number - 1]

    def lines_on(self, page: int) -> Iterator[tuple[Block, Line]]:
        """The lines of a page with their blocks."""
        return iter(self._by_page.get(page, ()))

    @cached_property
    def _by_page(self) -> dict[int, list[tuple[Block, Line]]]:
        found: dict[int, list[tuple[Block, Line]]] = {}
        for block in self.blocks:
            for line in block.lines:
                found.setdefault(line.page, []).append((block, line))
        return found


def _strings(value: Any) -> Iterator[str]:
    """Every string in a tree of dataclasses and tuples."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _strings(getattr(value, each.name))
