"""Lists: what is none after all, and the others for the report."""

from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.pieces import CardPiece, ListPiece, Paragraph, Piece
from publisher.readers.plain_text.traced_text import TracedText, join


def settle_lists(draft: Draft) -> None:
    """Make a paragraph of each numbered list of one item whose neighbours are nowhere."""
    lists = [each for each in draft.pieces if isinstance(each, ListPiece)]
    ends = {each.start + len(each.items) for each in lists if each.start is not None}
    starts = {each.start for each in lists}
    pieces: list[Piece] = []
    for piece in draft.pieces:
        if (
            isinstance(piece, ListPiece)
            and piece.start is not None
            and len(piece.items) == 1
            and not ({piece.start + 1} & starts or {piece.start} & ends)
        ):
            only = piece.items[0]
            number = TracedText(f"{piece.start}.", ((0, only.words.line),))
            pieces += [Paragraph(join((number, only.words)), gap=piece.gap), *only.inner]
        else:
            pieces.append(piece)
    draft.pieces = pieces


def name_lists(draft: Draft) -> None:
    """Tell of each list how many points it has."""
    for piece in draft.pieces:
        for part in piece.body if isinstance(piece, CardPiece) else (piece,):
            if isinstance(part, ListPiece):
                _name(part, draft)


def _name(piece: ListPiece, draft: Draft) -> None:
    boxes = all(item.tick_box for item in piece.items)
    kind = "box to tick" if boxes else "step" if piece.start is not None else "point"
    count = len(piece.items)
    if count != 1:
        kind = kind.replace("box", "boxes") if boxes else f"{kind}s"
    inner = sum(isinstance(part, ListPiece) for item in piece.items for part in item.inner)
    lists = f", with {inner} more inside it" if inner else ""
    draft.tell(
        Kind.RECOGNISED, "IMP-047", "list", f"a list of {count} {kind}{lists}",
        at=piece.items[0].words,
    )  # fmt: skip
