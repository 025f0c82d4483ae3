"""From the items of a list, one after the other, to lists inside lists."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from publisher.readers.plain_text.marker import Marker
from publisher.readers.plain_text.pasted_line import PastedLine
from publisher.readers.plain_text.pieces import Item, ListPiece, Paragraph
from publisher.readers.plain_text.wrapping import Wrapping

# Deeper ones join the deepest level: nobody can follow a list in a list in a list in a list.
_DEEPEST = 4


@dataclass(slots=True)
class RawItem:
    """An item as it was pasted: its first line without the sign, and its further lines.

    `paragraphs` has a list of lines for each paragraph of the item, `gap` is the number of blank
    lines before it.
    """

    marker: Marker
    first: PastedLine
    paragraphs: list[list[PastedLine]]
    gap: int

    @property
    def last_line(self) -> PastedLine:
        """The line that was added last."""
        return self.paragraphs[-1][-1]

    @property
    def is_empty(self) -> bool:
        """Whether the sign stood alone."""
        return not any(line.text for lines in self.paragraphs for line in lines)


@dataclass(slots=True)
class _Level:
    marker: Marker
    items: list["_Node"] = field(default_factory=list)


@dataclass(slots=True)
class _Node:
    item: RawItem
    lists: list[_Level] = field(default_factory=list)


def list_tree(items: Sequence[RawItem], wrapping: Wrapping) -> tuple[ListPiece, ...]:
    """The lists that the items make up: nested by their indent, else by their signs."""
    roots: list[_Level] = []
    open_levels: list[_Level] = []
    for item in items:
        depth = _depth(item.marker, open_levels)
        siblings = open_levels[depth - 1].items[-1].lists if depth else roots
        same = depth < len(open_levels) and _continues(item.marker, open_levels[depth])
        if not same:
            siblings.append(_Level(item.marker))
            open_levels[depth:] = [siblings[-1]]
        level = open_levels[depth]
        level.items.append(_Node(item))
        level.marker = item.marker
        del open_levels[depth + 1 :]
    return tuple(_piece(each, wrapping, items[0].gap if each is roots[0] else 1) for each in roots)


def _depth(marker: Marker, open_levels: Sequence[_Level]) -> int:
    for depth in reversed(range(len(open_levels))):
        level = open_levels[depth].marker
        if level.sort == marker.sort and abs(level.indent - marker.indent) <= 1:
            return depth
    depth = len(open_levels)
    while depth and marker.indent < open_levels[depth - 1].marker.indent:
        depth -= 1
    return min(depth, _DEEPEST - 1)


def _continues(marker: Marker, level: _Level) -> bool:
    last = level.marker
    if marker.number is None or last.number is None:
        return last.number is marker.number
    return marker.number == last.number + 1


def _piece(level: _Level, wrapping: Wrapping, gap: int) -> ListPiece:
    items = tuple(_item(node, wrapping) for node in level.items)
    return ListPiece(items, level.items[0].item.marker.number, gap=gap)


def _item(node: _Node, wrapping: Wrapping) -> Item:
    words, *further = (wrapping.text_of(lines) for lines in node.item.paragraphs)
    inner: tuple[Paragraph | ListPiece, ...] = (
        *(Paragraph(each) for each in further),
        *(_piece(each, wrapping, 1) for each in node.lists),
    )
    return Item(words, inner, node.item.marker.tick_box)
