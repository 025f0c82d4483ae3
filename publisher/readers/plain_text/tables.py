"""Tables, made of lines whose cells tabs part."""

from dataclasses import replace

from publisher.readers.plain_text.captions import TABLE_CAPTION
from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.pieces import Paragraph, Piece, TablePiece


def recognise_tables(draft: Draft) -> None:
    """Give each table its caption, where a line that begins "Table" stands before it."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        if not isinstance(piece, TablePiece):
            pieces.append(piece)
            continue
        before = pieces[-1] if pieces else None
        if isinstance(before, Paragraph) and TABLE_CAPTION.fullmatch(before.words.text):
            pieces.pop()
            piece = replace(piece, caption=before.words, gap=before.gap)
        pieces.append(piece)
        _tell(piece, draft)
    draft.pieces = pieces


def _tell(table: TablePiece, draft: Draft) -> None:
    line = table.line
    size = f"{len(table.rows)} rows and {len(table.rows[0])} columns"
    draft.tell(
        Kind.GUESSED, "IMP-046", "table", f"lines with tabs were taken to be a table of {size}",
        "compare every cell with the text you pasted; if the first cell of each row is its header, "
        "write :header-column: under the first line",
        at=line, anchor=f"{table.name}/0",
    )  # fmt: skip
    if not table.caption:
        draft.tell(
            Kind.MISSING, "IMP-021", "caption of the table", "the caption of the table",
            "write behind :::{table} what it shows", at=line, anchor=f"{table.name}/caption",
        )  # fmt: skip
    for number, row in enumerate(table.rows):
        if all(row):
            continue
        kind, what = (Kind.ODD, "row") if number else (Kind.MISSING, "header")
        draft.tell(
            kind, "IMP-022", f"{what} of the table",
            f"what belongs into the empty cells of this {what}",
            "write it, or 'none' where there is nothing to say", at=max(cell.line for cell in row),
            anchor=f"{table.name}/{number}",
        )  # fmt: skip
