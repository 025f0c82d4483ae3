"""The lines of each tag, in the order of the structure tree (ISO 32000-1, 14.7)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from publisher.verify.checks.large_print.measured.block import Block
from publisher.verify.checks.large_print.measured.line import Line
from publisher.verify.checks.large_print.measured.run import Run
from publisher.verify.parity.pdf_tags import MarkedContent, PdfTag

_IN_LINE = frozenset(
    "Annot BibEntry Code Em Link NonStruct Quote Reference Ruby Span Strong Sub Warichu".split()
)
_LEVELS = {"H": 1, "Title": 1, **{f"H{level}": level for level in range(1, 7)}}
_SAME_LINE = 0.4
"""Ems by which two baselines of one line may differ."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What a tag hands down to those inside it."""

    item: int = 0
    row: int = 0
    table: int = 0
    in_contents: bool = False


def read_blocks(roots: Sequence[PdfTag], runs: Sequence[Run]) -> list[Block]:
    """The blocks in reading order, and behind them what belongs to no tag, line by line."""
    held: dict[tuple[int, int], list[Run]] = {}
    for run in runs:
        held.setdefault((run.page, run.mark), []).append(run)
    blocks = [block for each in roots for block in _Reader(held).read(each, _Place())]
    told = {id(run) for block in blocks for line in block.lines for run in line.runs}
    # A picture's letters may hang on no tag of their own.
    rest = sorted(
        (each for each in runs if id(each) not in told),
        key=lambda each: (each.page, -round(each.baseline), each.start),
    )
    for line in _lines(rest):
        role = "Figure" if line.runs[0].in_figure else "Artifact"
        blocks.append(Block(role, (line,), frozenset([line.page])))
    return blocks


class _Reader:
    def __init__(self, held: dict[tuple[int, int], list[Run]]) -> None:
        self._held = held
        self._numbers = count(1)

    def read(self, tag: PdfTag, outer: _Place) -> Iterator[Block]:
        """The blocks of one tag and of those inside it."""
        here = self._place(tag, outer)
        if tag.role == "Figure":
            yield self._block(tag.role, list(_marks(tag)), here)
            return
        marks: list[MarkedContent] = []
        for kid in tag.kids:
            if isinstance(kid, MarkedContent):
                marks.append(kid)
            elif kid.role in _IN_LINE and not any(_blocks_in(kid)):
                marks += _marks(kid)
            else:
                if marks:
                    yield self._block(tag.role, marks, here)
                    marks = []
                yield from self.read(kid, here)
        if marks:
            yield self._block(tag.role, marks, here)

    def _place(self, tag: PdfTag, outer: _Place) -> _Place:
        match tag.role:
            case "LI":
                return replace(outer, item=next(self._numbers))
            case "TR":
                return replace(outer, row=next(self._numbers))
            case "Table":
                return replace(outer, table=next(self._numbers))
            case "TOC" | "TOCI":
                return replace(outer, in_contents=True)
            case _:
                return outer

    def _block(self, role: str, marks: Sequence[MarkedContent], place: _Place) -> Block:
        runs = [run for each in marks for run in self._held.get((each.page + 1, each.number), ())]
        return Block(
            role,
            tuple(_lines(runs)),
            frozenset(each.page + 1 for each in marks),
            level=_LEVELS.get(role, 0),
            item=place.item,
            row=place.row,
            table=place.table,
            in_contents=place.in_contents,
        )


def _blocks_in(tag: PdfTag) -> Iterator[PdfTag]:
    """Pictures and the like in an inline tag."""
    for each in tag.tags:
        if each.role not in _IN_LINE:
            yield each
        else:
            yield from _blocks_in(each)


def _marks(tag: PdfTag) -> Iterator[MarkedContent]:
    for each in tag.kids:
        if isinstance(each, MarkedContent):
            yield each
        else:
            yield from _marks(each)


def _lines(runs: Sequence[Run]) -> Iterator[Line]:
    line: list[Run] = []
    for each in runs:
        if line and not _is_on(each, line[0]):
            yield Line(tuple(line))
            line = []
        line.append(each)
    if line:
        yield Line(tuple(line))


def _is_on(run: Run, first: Run) -> bool:
    near = _SAME_LINE * max(run.size, first.size)
    return run.page == first.page and abs(run.baseline - first.baseline) < near
