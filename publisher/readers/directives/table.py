"""`:::{table} Caption`, and the rows of a pipe table."""

import re
from dataclasses import replace
from itertools import zip_longest

from markdown_it.rules_block.table import escapedSplit
from markdown_it.tree import SyntaxTreeNode

from publisher.diagnostics import Span
from publisher.document.nodes import Cell, Table
from publisher.readers.directives.directive import BodyReader
from publisher.readers.directives.source import DirectiveSource
from publisher.readers.inlines import read_inlines
from publisher.readers.reading import Reading

_BAR = re.compile(r"(?<!\\)\|")


def build_table(source: DirectiveSource, body: BodyReader) -> Table:
    """A table with the directive's argument as its caption."""
    caption = body.read_argument(source)
    blocks = body.read_text(source)
    tables = [each for each in blocks if isinstance(each, Table)]
    header_column = "header-column" in source.options
    if len(blocks) == len(tables) == 1:
        return replace(
            tables[0],
            caption=caption,
            header_column=header_column,
            id=source.id,
            span=source.span,
        )
    if tables:
        others = [each for each in blocks if each is not tables[0]]
        message = "there is something besides one table here"
        remedy = "leave one table, and put the rest before :::{table} or behind :::"
        body.reading.report("TAB-002", message, remedy, others[0].span)
    else:
        message = "there is no table with a header row here"
        remedy = "write | Age | Dose | first, then | --- | --- |, then the rows"
        body.reading.report("TAB-003", message, remedy, source.span)
    return Table(caption, (), (), header_column, id=source.id, span=source.span)


def read_pipe_table(node: SyntaxTreeNode, reading: Reading, first_line: int) -> Table:
    """The cells of a pipe table, with no caption and no id.

    A row that is too short or too long is reported: the parser would fill or cut it in silence.
    """
    rows = [row for part in node.children for row in part.children]
    header, *others = [_row(row, reading, first_line) for row in rows]
    if not others:
        message, remedy = "the table has no rows under its header", "write them, or say it in words"
        reading.report("TAB-005", message, remedy, header[0].span)
    for row in rows[1:]:
        assert row.map is not None
        line = row.map[0] + first_line
        count = _written_cells(reading.lines[line])
        if count != len(header):
            reading.report(
                "TAB-004",
                f"this row has {count} {'cell' if count == 1 else 'cells'}, "
                f"and the header has {len(header)}",
                "give every row as many cells; write 'none' where there is nothing to say",
                reading.line_span(line),
            )
    return Table((), header, tuple(others), False, id="", span=header[0].span)


def _row(row: SyntaxTreeNode, reading: Reading, first_line: int) -> tuple[Cell, ...]:
    assert row.map is not None
    line = row.map[0] + first_line
    source = reading.lines[line] if line < len(reading.lines) else ""
    contents = [cell.children[0].content for cell in row.children]
    cells = []
    for cell, column in zip_longest(row.children, _cell_columns(source, contents)):
        token = cell.children[0].token
        assert token is not None
        words = read_inlines(token, reading, line, column or 0)
        cells.append(Cell(words, span=Span(reading.path, line + 1, (column or 0) + 1)))
    return tuple(cells)


def _cell_columns(source: str, contents: list[str]) -> list[int]:
    """The column (from 0) where each cell begins, behind its bar."""
    bars = [found.end() for found in _BAR.finditer(source)]
    if bars and contents[0] and 0 <= source.find(contents[0]) < bars[0]:
        bars.insert(0, 0)  # The row does not begin with a bar.
    columns = []
    for bar in bars[: len(contents)]:
        word = bar + len(source[bar:]) - len(source[bar:].lstrip())
        columns.append(bar if source[word : word + 1] == "|" else word)
    return columns


def _written_cells(line: str) -> int:
    cells = escapedSplit(line.lstrip(" \t>").rstrip())
    return len(cells) - (not cells[0]) - (len(cells) > 1 and not cells[-1])
