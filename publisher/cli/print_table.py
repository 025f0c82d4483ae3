"""Tables on standard output."""

import sys
from collections.abc import Sequence

_NUMBERS = {"Size", "Pages", "Playing time"}


def print_table(headings: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    """A plain table on standard output; sizes and times stand right.

    On a terminal it is fitted to the width; a pipe or a file gets whole lines, however long.
    """
    if sys.stdout.isatty():
        _print_fitted(headings, rows)
        return
    widths = [max(map(len, column)) for column in zip(headings, *rows, strict=True)]
    for row in (headings, *rows):
        cells = (
            cell.rjust(width) if heading in _NUMBERS else cell.ljust(width)
            for heading, cell, width in zip(headings, row, widths, strict=True)
        )
        print("  ".join(cells).rstrip())


def _print_fitted(headings: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False)
    for heading in headings:
        number = heading in _NUMBERS
        table.add_column(heading, justify="right" if number else "left", overflow="fold")
    for row in rows:
        # A name with square brackets is a name and no mark-up.
        table.add_row(*(escape(each) for each in row))
    Console().print(table)
