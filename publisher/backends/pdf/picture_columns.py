"""How wide the column is in which each picture of a leaflet stands."""

from collections.abc import Iterable, Iterator

from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.picture_size import LARGE_PRINT_PT
from publisher.document.nodes import (
    Block,
    BulletList,
    CareCard,
    Figure,
    ForeignPassage,
    NumberedList,
    Quotation,
    Section,
    Video,
)

_MM_A_POINT = 25.4 / 72
# What the style sheets leave beside the words, at most: in em for lists, else in mm.
_LIST = 2.6
_CARD, _CARD_IN_LARGE_PRINT = 31.0, 13.0
_VIDEO, _QUOTATION, _DESCRIPTION = 16.0, 9.0, 7.0


def picture_columns(
    blocks: Iterable[Block], paper: Paper, column: float
) -> Iterator[tuple[str, float]]:
    """The id of every picture in `blocks`, which stand in `column`, with its own column in mm."""
    large = paper.body >= LARGE_PRINT_PT
    for block in blocks:
        match block:
            case Figure():
                yield block.id, column
                yield from picture_columns(block.description, paper, column - _DESCRIPTION)
            case BulletList() | NumberedList():
                inside = column - _LIST * paper.body * _MM_A_POINT
                for item in block.items:
                    yield from picture_columns(item.children, paper, inside)
            case CareCard():
                inside = column - (_CARD_IN_LARGE_PRINT if large else _CARD)
                yield from picture_columns(block.children, paper, inside)
            case Quotation():
                yield from picture_columns(block.children, paper, column - _QUOTATION)
            case Video():
                yield from picture_columns(block.content, paper, column - _VIDEO)
            case Section() | ForeignPassage():
                yield from picture_columns(block.children, paper, column)
            case _:
                pass
