"""Which header cells head which cells of a tagged table (ISO 32000-1, 14.8.5.7)."""

from collections.abc import Iterator, Mapping, Sequence

from pikepdf import Array

from publisher.verify.parity.pdf_tags import PdfTag

_GROUPS = frozenset(("THead", "TBody", "TFoot"))
_CELLS = ("TH", "TD")


def pdf_rows(table: PdfTag) -> Iterator[list[PdfTag]]:
    """The cells of each row, in order; tables inside cells are not looked into."""
    for row in table.below("TR", _GROUPS):
        yield [each for each in row.tags if each.role in _CELLS]


def pdf_headers(table: PdfTag) -> Mapping[PdfTag, Sequence[PdfTag]]:
    """The headers of every cell: those of its column, then those of its row.

    A cell that names its headers (`Headers`) has those, any other those whose `Scope` covers it.
    """
    rows = list(pdf_rows(table))
    named = {each.id: each for row in rows for each in row if each.id}
    found: dict[PdfTag, list[PdfTag]] = {}
    columns: dict[int, list[PdfTag]] = {}
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column, of_row = 0, list[PdfTag]()
        for cell in row:
            while (number, column) in taken:
                column += 1
            covered = range(column, column + _span(cell, "ColSpan"))
            height = _span(cell, "RowSpan")
            taken.update((below, at) for below in range(number, number + height) for at in covered)
            over = [head for at in covered for head in columns.get(at, ())]
            ids = [str(each) for each in cell.attributes.get("Headers", Array())]
            heads = [named[each] for each in ids if each in named] or [*over, *of_row]
            found[cell] = sorted(dict.fromkeys(heads), key=lambda head: _scope(head, rows) == "Row")
            scope = _scope(cell, rows)
            if scope in ("Column", "Both"):
                for at in covered:
                    columns.setdefault(at, []).append(cell)
            if scope in ("Row", "Both"):
                of_row.append(cell)
            column = covered.stop
    return found


def _scope(cell: PdfTag, rows: Sequence[Sequence[PdfTag]]) -> str:
    """What a header cell heads; without a word of its own, its column in the first row."""
    if cell.role != "TH":
        return ""
    given = str(cell.attributes.get("Scope", ""))[1:]
    return given or ("Column" if cell in rows[0] else "Row")


def _span(cell: PdfTag, name: str) -> int:
    return max(1, int(cell.attributes.get(name, 1)))
