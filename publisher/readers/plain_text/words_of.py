"""The words of pieces: reading them all, and changing them all in the same way."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from publisher.readers.plain_text.pieces import (
    Boundary,
    CardPiece,
    FigurePiece,
    Heading,
    ListPiece,
    Paragraph,
    Piece,
    QuotationPiece,
    TablePiece,
    VideoPiece,
)
from publisher.readers.plain_text.traced_text import TracedText

_Change = Callable[[TracedText], TracedText]


def running_text(pieces: Iterable[Piece]) -> Iterator[TracedText]:
    """The words of everything but headings, in reading order."""
    for piece in pieces:
        if not isinstance(piece, Heading):
            yield from words_of(piece)


def words_of(piece: Piece) -> Iterator[TracedText]:
    """The words of a piece and of all that is in it, in reading order."""
    match piece:
        case Paragraph(words=words) | VideoPiece(words=words) | Heading(words=words):
            yield words
        case FigurePiece(caption=words):
            yield words
        case QuotationPiece(paragraphs=paragraphs):
            yield from paragraphs
        case TablePiece(rows=rows, caption=caption):
            yield caption
            for row in rows:
                yield from row
        case ListPiece(items=items):
            for item in items:
                yield item.words
                for inner in item.inner:
                    yield from words_of(inner)
        case CardPiece(heading=heading, body=body):
            yield heading
            for inner in body:
                yield from words_of(inner)
        case Boundary():
            return
        case _:
            assert_never(piece)


def changed(piece: Piece, change: _Change) -> Piece:
    """The piece with `change` applied to all words in it, in reading order."""
    match piece:
        case Paragraph() | ListPiece():
            return _changed_block(piece, change)
        case Heading(words=words) | VideoPiece(words=words):
            return replace(piece, words=change(words))
        case FigurePiece(caption=caption):
            return replace(piece, caption=change(caption))
        case QuotationPiece(paragraphs=paragraphs):
            return replace(piece, paragraphs=tuple(change(each) for each in paragraphs))
        case TablePiece(rows=rows, caption=caption):
            caption = change(caption)
            rows = tuple(tuple(change(cell) for cell in row) for row in rows)
            return replace(piece, rows=rows, caption=caption)
        case CardPiece(heading=heading, body=body):
            heading = change(heading)
            return replace(
                piece, heading=heading, body=tuple(_changed_block(each, change) for each in body)
            )
        case Boundary():
            return piece
        case _:
            assert_never(piece)


def _changed_block(piece: Paragraph | ListPiece, change: _Change) -> Paragraph | ListPiece:
    if isinstance(piece, Paragraph):
        return replace(piece, words=change(piece.words))
    return replace(
        piece,
        items=tuple(
            replace(
                item,
                words=change(item.words),
                inner=tuple(_changed_block(each, change) for each in item.inner),
            )
            for item in piece.items
        ),
    )
