"""How a table should read in a Word file: as one, or as a list a row where it is too wide."""

from collections.abc import Iterable, Iterator, Sequence

from publisher.document import UnitKind
from publisher.document.nodes import (
    Table,
)
from publisher.verify.parity.drafts import Draft
from publisher.verify.parity.read_unit import ReadUnit

_IN_TABLE = (UnitKind.HEADER, UnitKind.CELL)


def stands_as_table(
    as_table: Iterable[Draft], as_lists: Iterable[Draft], found: Sequence[ReadUnit]
) -> bool:
    """Whether a file has more of a table's cells than of the entries that could stand for them."""
    cells = {each.text for each in found if each.kind in _IN_TABLE}
    others = {each.text for each in found if each.kind not in _IN_TABLE}
    entries = sum(each.text in others for each in as_lists)
    return entries <= sum(each.text in cells for each in as_table)


def as_list_entries(
    table: Table, heads: Sequence[Draft], cells: Sequence[Draft], depth: int
) -> Iterator[Draft]:
    """The entries of each row, the words of the column's head before those of the cell.

    `heads` and `cells` have the words as the entries show them. A row's own header stands above
    its entries.
    """
    for number, cell in enumerate(cells):
        head = heads[number % len(heads)]
        is_label = table.header_column and not number % len(heads)
        entry = Draft(
            UnitKind.PARAGRAPH if is_label else UnitKind.ITEM, right_to_left=cell.right_to_left
        )
        entry.level = 0 if is_label else depth + 1
        language = head.parts[-1][1] if head.parts else ""
        entry.parts = [*head.parts, (": ", language), *cell.parts]
        entry.links, entry.said = [*head.links, *cell.links], [*head.said, *cell.said]
        entry.names = [*head.names, *cell.names]
        yield entry
