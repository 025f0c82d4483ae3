"""Which header cells head which cells of a table (HTML, "Forming relationships …")."""

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

Element = etree._Element
_GROUPS = frozenset(("thead", "tbody", "tfoot"))


def table_rows(table: Element) -> Iterator[list[Element]]:
    """The cells of each row, in order; tables inside cells are not looked into."""
    for child in table:
        rows = child if _tag(child) in _GROUPS else [child]
        for row in rows:
            if _tag(row) == "tr":
                yield [each for each in row if _tag(each) in ("th", "td")]


def headers_of(table: Element) -> Mapping[Element, Sequence[Element]]:
    """The headers of every cell: those of its column from above, then those of its row."""
    found: dict[Element, list[Element]] = {}
    columns: dict[int, list[Element]] = {}
    taken: dict[tuple[int, int], Element] = {}
    for number, row in enumerate(table_rows(table)):
        place, of_row = 0, list[Element]()
        for cell in row:
            while (number, place) in taken:
                place += 1
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(place, place + width):
                for below in range(number, number + height):
                    taken[below, column] = cell
            own = [
                head for column in range(place, place + width) for head in columns.get(column, ())
            ]
            found[cell] = [*dict.fromkeys(own), *of_row]
            scope = _scope(cell, row)
            if scope == "col":
                for column in range(place, place + width):
                    columns.setdefault(column, []).append(cell)
            elif scope == "row":
                of_row.append(cell)
            place += width
    return found


def _scope(cell: Element, row: Sequence[Element]) -> str:
    """What a header cell heads: "col", "row" or nothing; without a word of its own, what is so."""
    if _tag(cell) != "th":
        return ""
    given = cell.get("scope", "").removesuffix("group")
    if given in ("col", "row"):
        return given
    return "col" if all(_tag(each) == "th" for each in row) else "row"


def _span(cell: Element, name: str) -> int:
    given = cell.get(name, "1")
    return max(1, int(given)) if given.isdigit() else 1


def _tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
