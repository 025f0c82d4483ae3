"""In what a block stands: how deep in lists, in a box or not."""

from collections.abc import Iterable, Iterator
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
                    first = replace(deeper, leads=deeper.depth)
                    yield from surroundings(item.children[:1], first)
                    yield from surroundings(item.children[1:], deeper)
            case Section():
                yield from surroundings(block.children, Surroundings())
            case CareCard():
                yield from surroundings(block.children, Surroundings(boxed=True))
            case Quotation():
                first = Surroundings(boxed=True, leads=around.leads)
                yield from surroundings(block.children[:1], first)
                yield from surroundings(block.children[1:], Surroundings(boxed=True))
            case ForeignPassage():
                yield from surroundings(block.children, around)
            case Figure():
                yield from surroundings(block.description, inside)
            case Video():
                yield from surroundings(block.content, inside)
            case _:
                pass
