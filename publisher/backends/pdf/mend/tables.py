"""Tables: each cell knows its headers, whatever it spans and on whatever page it stands."""

from collections.abc import Iterator

from pikepdf import Array, Name, Object, String

from publisher.backends.pdf.mend.tag import Tag, TagTree


def mend_tables(tree: TagTree) -> None:
    """Give header cells a Scope and an ID, and data cells their Headers (ISO 14289-1, 7.5)."""
    tables = (each for each in tree.root.walk() if each.role == "Table")
    for number, table in enumerate(tables, 1):
        _mend_table(table, f"table-{number}")


def _mend_table(table: Tag, name: str) -> None:
    columns: dict[int, list[str]] = {}
    rows: dict[int, list[str]] = {}
    cells = list(_cells(table))
    for cell, at_rows, at_columns in cells:
        attributes: dict[str, Object] = {}
        cell.attributes["Table"] = attributes
        if len(at_rows) > 1:
            attributes["RowSpan"] = _number(len(at_rows))
        if len(at_columns) > 1:
            attributes["ColSpan"] = _number(len(at_columns))
        if cell.role == "TH" and cell.element is not None:
            # No id of the document has a full stop.
            cell.id = f"{name}.{at_rows[0] + 1}.{at_columns[0] + 1}"
            is_row = cell.element.get("scope") == "row"
            attributes["Scope"] = Name.Row if is_row else Name.Column
            headers, places = (rows, at_rows) if is_row else (columns, at_columns)
            for place in places:
                headers.setdefault(place, []).append(cell.id)
    for cell, at_rows, at_columns in cells:
        if cell.role == "TD":
            found = [each for row in at_rows for each in rows.get(row, ())]
            found += [each for column in at_columns for each in columns.get(column, ())]
            if found:
                unique = dict.fromkeys(found)
                cell.attributes["Table"]["Headers"] = Array([String(each) for each in unique])


def _cells(table: Tag) -> Iterator[tuple[Tag, range, range]]:
    """Every cell with the rows and columns that it covers (HTML, "forming a table")."""
    taken: set[tuple[int, int]] = set()
    rows = (each for each in table.walk() if each.role == "TR")
    for row, tag in enumerate(rows):
        column = 0
        for cell in tag.tags:
            while (row, column) in taken:
                column += 1
            at_rows = range(row, row + _span(cell, "rowspan"))
            at_columns = range(column, column + _span(cell, "colspan"))
            taken.update((r, c) for r in at_rows for c in at_columns)
            yield cell, at_rows, at_columns


def _span(cell: Tag, name: str) -> int:
    return int((cell.element.get(name) if cell.element is not None else None) or 1)


def _number(value: int) -> Object:
    return Object.parse(str(value).encode())
