"""In what a block stands: how deep in lists, in a box or not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`depth` counts the lists around a block, from 0, anew in a section, a card and a quotation.

    `boxed` says whether a card or a quotation stands around it. `leads` is the depth of the item
    that begins with it, else 0.
    """

    depth: int = 0
    boxed: bool = False
    leads: int = 0


def surroundings(
    blocks: Iterable[Block], around: Surroundings = Surroundings()
) -> Iterator[tuple[str, Surroundings]]:
    """Every block's id with its surroundings, in reading order."""
    for block in blocks:
        yield block.id, around
        inside = replace(around, leads=0)
        match block:
            case BulletList() | NumberedList():
                for item in block.items:
                    deeper = replace(inside, depth=around.depth + 1)
                    yield from _led(item.children, deeper, deeper.depth)
            case Section():
                yield from surroundings(block.children, Surroundings())
            case CareCard():
                yield from surroundings(block.children, Surroundings(boxed=True))
            case Quotation():
                yield from _led(block.children, Surroundings(boxed=True), around.leads)
            case ForeignPassage():
                yield from _led(block.children, inside, around.leads)
            case Figure():
                yield from surroundings(block.description, inside)
            case Video():
                yield from surroundings(block.content, inside)
            case _:
                pass


def _led(
    blocks: Sequence[Block], around: Surroundings, leads: int
) -> Iterator[tuple[str, Surroundings]]:
    """Blocks of which the first that says something begins an item at depth `leads`."""
    speaking = (number for number, each in enumerate(blocks, 1) if not _is_silent(each))
    first = next(speaking, 0)
    yield from surroundings(blocks[:first], replace(around, leads=leads))
    yield from surroundings(blocks[first:], around)


def _is_silent(block: Block) -> bool:
    """Whether a block holds nothing but decoration."""
    match block:
        case Figure():
            return block.decorative
        case Quotation():
            return not block.attribution and all(map(_is_silent, block.children))
        case ForeignPassage():
            return all(map(_is_silent, block.children))
        case _:
            return False
