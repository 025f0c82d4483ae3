"""The words that stand where a picture was."""

from publisher.readers.plain_text.captions import PICTURE_CAPTION
from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.pieces import FigurePiece, Paragraph, Piece

_MOST_WORDS = 25


def recognise_figures(draft: Draft) -> None:
    """Make a figure of each line like "Diagram of the skeleton" that stands alone."""
    pieces: list[Piece] = []
    number = 0
    for piece in draft.pieces:
        if not isinstance(piece, Paragraph) or not _is_caption(piece.words.text):
            pieces.append(piece)
            continue
        number += 1
        pieces.append(FigurePiece(piece.words, number, gap=piece.gap))
        words = piece.words.text
        draft.tell(
            Kind.RECOGNISED, "IMP-015", f"figure {number}", f"a figure with the caption '{words}'",
            at=piece.words,
        )  # fmt: skip
        draft.tell(
            Kind.MISSING, "IMP-015", f"picture {number}", f"the picture for '{words}'",
            f"put the file missing-{number}.svg into this folder, or write another file's name",
            at=piece.words, anchor=f"figure-{number}/file",
        )  # fmt: skip
        draft.tell(
            Kind.MISSING, "IMP-016", f"alternative text {number}",
            f"the alternative text of the picture for '{words}'",
            "write after ':alt:' what the picture shows, for those who do not see it",
            at=piece.words, anchor=f"figure-{number}/alt",
        )  # fmt: skip
    draft.pieces = pieces


def _is_caption(text: str) -> bool:
    is_short = "\n" not in text and len(text.split()) <= _MOST_WORDS
    return is_short and bool(PICTURE_CAPTION.fullmatch(text))
