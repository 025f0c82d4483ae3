"""A table line by line, each cell with its heading."""

from publisher.document import places
from publisher.document.nodes import Table
from publisher.speech.narration.narrator import Narrator
from publisher.speech.narration.phrases import fill
from publisher.speech.utterance import Role


def narrate_table(narrator: Narrator, table: Table) -> None:
    """Caption and size, then the rows; a row with no heading of its own is counted."""
    speech, columns, rows = narrator.wording.speech, len(table.header), len(table.rows)
    place = places.caption(table.id) if table.caption else table.id
    narrator.phrase(
        Role.TABLE, speech.table, table, place, caption=narrator.theirs(table.caption, table)
    )
    narrator.announce(
        Role.TABLE,
        speech.table_size,
        table,
        columns=(speech.column_one if columns == 1 else speech.column_many).format(count=columns),
        rows=(speech.row_one if rows == 1 else speech.row_many).format(count=rows),
    )
    paragraph, between = narrator.pauses.paragraph, narrator.pauses.list_item
    for column, header in enumerate(table.header, 1):
        title = narrator.theirs(header.children, table)
        narrator.emit(
            Role.CELL,
            fill(speech.column, header.span, number=str(column), header=title),
            table,
            between,
            between,
            place=places.cell(table.id, 0, column),
        )
    for number, row in enumerate(table.rows, 1):
        if not table.header_column:
            first = places.cell(table.id, number, 1)
            narrator.announce(Role.TABLE, speech.row, table, first, number=str(number))
        for column, (header, cell) in enumerate(zip(table.header, row, strict=True), 1):
            narrator.emit(
                Role.CELL,
                fill(
                    speech.cell,
                    cell.span,
                    header=header.children,
                    cell=cell.children or speech.empty_cell,
                ),
                table,
                between if column > 1 else paragraph,
                between if column < columns else paragraph,
                place=places.cell(table.id, number, column),
                ours=False,
            )
    narrator.announce(Role.TABLE, speech.table_end, table)
