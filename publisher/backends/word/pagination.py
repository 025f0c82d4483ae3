"""On which page each bookmark stands, so that the contents are right before Word sees them.

Word works out page numbers in a table of contents only when somebody asks for it, or with a
question that frightens readers when the file is opened. The lengths of every style are known
here, so the lines and pages can be counted: breaks come where Word's rules put them (keep with
next, keep lines together, two lines at least at either side of a break), and between two
paragraphs stands the greater of their spaces.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from publisher.backends.word.paragraphs import own_property
from publisher.backends.word.ruler import Ruler
from publisher.backends.word.xml import Element, tag

_FEWEST_LINES = 2
_FEWEST_ON_PAGE = 2.9
"""Lines from which a page is not taken for an empty one; as many as three, were they exact."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The page of each bookmark, from 1, and the number of pages.

    `lonely` are paragraphs and rows that should stay whole on the page of what follows them, since
    otherwise a page would have fewer than three lines.
    """

    of_bookmark: dict[str, int]
    count: int
    lonely: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class _Unit:
    """A paragraph or a table row; lengths in points.

    `header` is the height of the table's header row, which is repeated above a row that begins a
    page.
    """

    element: Element
    lines: list[float]
    before: float = 0
    after: float = 0
    extra: float = 0
    keep_next: bool = False
    whole: bool = False
    new_page: bool = False
    header: float = 0
    bookmarks: list[str] = field(default_factory=list)

    @property
    def height(self) -> float:
        return sum(self.lines) + self.extra

    @property
    def least(self) -> float:
        """The height of the part that has to stand on one page."""
        if self.whole or len(self.lines) < 2 * _FEWEST_LINES:
            return self.height
        return sum(self.lines[:_FEWEST_LINES]) + self.extra / 2


def paginate(
    blocks: Iterable[Element], ruler: Ruler, width: float, first_page: float, page: float
) -> Pages:
    """Count the pages of a body whose column is `width` points wide.

    `first_page` and `page` are the heights of the column on the first and on every other page.
    """
    sheet = _Sheet(first_page, page, _FEWEST_ON_PAGE * ruler.line)
    units = [unit for block in blocks for unit in _units(block, ruler, width)]
    for number, unit in enumerate(units):
        if unit.new_page:
            sheet.turn()
        elif number == 0 or not units[number - 1].keep_next:
            sheet.make_room(unit.before, _chain(units, number))
        sheet.place(unit)
    return Pages(sheet.bookmarks, sheet.number, tuple(sheet.lonely))


class _Sheet:
    """The page that is being filled."""

    def __init__(self, first_page: float, page: float, least: float) -> None:
        self._height, self._page, self._least = first_page, page, least
        self._at = self._space = 0.0
        self._divided: _Unit | None = None
        self._before: _Unit | None = None
        self._last: _Unit | None = None
        self.number = 1
        self.bookmarks: dict[str, int] = {}
        self.lonely: list[Element] = []

    def turn(self) -> None:
        """Begin a new page, unless this one is still empty."""
        if not self._at:
            return
        if self._at < self._least:
            alone = self._divided or self._before
            if alone and not (alone.whole and alone.keep_next) and alone.height < self._page:
                self.lonely.append(alone.element)
        self.number += 1
        self._height, self._at, self._space = self._page, 0.0, 0.0
        self._divided, self._before = None, self._last

    def make_room(self, before: float, height: float) -> None:
        """Begin a new page if `height` does not fit behind a space here and would fit there."""
        here = self._at + max(self._space, before) + height
        if here > self._height and height <= self._page:
            self.turn()

    def place(self, unit: _Unit) -> None:
        """Put a paragraph or row here, and as much of it as must on the pages that follow."""
        before = max(self._space, unit.before) if self._at else 0.0
        if self._at + before + unit.least > self._height:
            self.turn()
            before = 0.0
        if not self._at:
            self._at = unit.header
        for name in unit.bookmarks:
            self.bookmarks[name] = self.number
        self._at += before + unit.extra
        rest = list(unit.lines)
        while rest and self._at + sum(rest) > self._height:
            fit = self._fitting(rest)
            self._at = self._height
            self._last = unit
            self.turn()
            self._divided = unit
            rest = rest[fit:]
        self._at += sum(rest)
        self._space, self._last = unit.after, unit

    def _fitting(self, lines: list[float]) -> int:
        count, height = 0, self._at
        while count < len(lines) and height + lines[count] <= self._height:
            height += lines[count]
            count += 1
        return max(1, min(count, len(lines) - _FEWEST_LINES))


def _chain(units: list[_Unit], start: int) -> float:
    """The height of what must stand together: units kept with the next, and the next's least."""
    height, last = 0.0, start
    while units[last].keep_next and last + 1 < len(units):
        height += units[last].height + max(units[last].after, units[last + 1].before)
        last += 1
    return height + units[last].least


def _units(block: Element, ruler: Ruler, width: float) -> Iterator[_Unit]:
    if block.tag == tag("w:p"):
        style = ruler.style(block)
        before, after = ruler.spacing(block)
        yield _Unit(
            block,
            ruler.lines(block, width),
            before,
            after,
            style.frame_height,
            keep_next=_switch(block, "keepNext", style.keep_next),
            whole=_switch(block, "keepLines", style.keep_lines),
            new_page=_switch(block, "pageBreakBefore"),
            bookmarks=_bookmarks(block),
        )
    elif block.tag == tag("w:tbl"):
        header = 0.0
        for row in block.iter(tag("w:tr")):
            height = ruler.row(row)
            yield _Unit(
                row,
                [height],
                keep_next=_switch(next(row.iter(tag("w:p"))), "keepNext"),
                whole=True,
                header=header,
                bookmarks=_bookmarks(row),
            )
            header = header or height
    else:
        for child in block:
            yield from _units(child, ruler, width)


def _switch(paragraph: Element, name: str, of_style: bool = False) -> bool:
    own = own_property(paragraph, name)
    return of_style if own is None else own.get(tag("w:val")) != "0"


def _bookmarks(block: Element) -> list[str]:
    return [each.get(tag("w:name"), "") for each in block.iter(tag("w:bookmarkStart"))]
