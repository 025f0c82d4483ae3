"""The stream of paragraphs and tables that a body becomes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from publisher.backends.word.anchors import Anchors
from publisher.backends.word.frames import Frame
from publisher.backends.word.inlines import STRONG, Face, Inlines
from publisher.backends.word.layout import Layout
from publisher.backends.word.numbering import ListKind, Numbering
from publisher.backends.word.pagination import Pages, paginate
from publisher.backends.word.paragraphs import (
    ListLabel,
    keep_together,
    keep_with_next,
    paragraph,
    set_property,
    set_style,
    style_of,
)
from publisher.backends.word.pictures import Pictures
from publisher.backends.word.ruler import Ruler
from publisher.backends.word.xml import Element, tag, twips
from publisher.document import places
from publisher.document.direction import is_right_to_left
from publisher.theme import Tokens, Wording

_LARGEST_KEPT = 0.85
"""The part of a page up to which a box or a table is kept on one."""
_LARGEST_ITEM = 0.9
"""The part of a page up to which an item is kept whole; programs count lines differently."""
_SHORT = 0.2
"""The part of a page up to which a paragraph or item is kept with its neighbour."""
_LIST_STYLES = {
    "bullet": "ListBullet",
    "number": "ListNumber",
    "tick": "Tick",
    "reference": "Bibliography",
}
_RUNNING = frozenset(("Normal", "Label", "Picture", "Caption", "GlossaryEntry", "PrintPage"))
"""Styles that give way to a frame's own."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What writes the parts of a body.

    `first_page` and `page_height` are the heights of the column on the first and every other
    page, in points. `page_marks` has by the ids of blocks the numbers of the printed pages that
    begin there.
    """

    layout: Layout
    tokens: Tokens
    wording: Wording
    inlines: Inlines
    anchors: Anchors
    numbering: Numbering
    pictures: Pictures
    ruler: Ruler
    first_page: float
    page_height: float
    page_marks: Mapping[str, Sequence[int]]

    def paginate(self, blocks: Sequence[Element]) -> Pages:
        """On which page each bookmark stands."""
        width = self.layout.text_width
        return paginate(blocks, self.ruler, width, self.first_page, self.page_height)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a block stands: in a frame, in lists (`left` in points), in another language."""

    frame: Frame | None = None
    left: float = 0.0
    depth: int = 0
    language: str = ""

    @property
    def frame_colour(self) -> str:
        """The colour of the frame, or "" outside of one."""
        return self.frame.colour if self.frame else ""

    @property
    def face(self) -> Face:
        """How words look here."""
        return Face(language=self.language)

    @property
    def strong(self) -> Face:
        """How important words look here."""
        return replace(STRONG, language=self.language)

    @property
    def quiet(self) -> Face:
        """How words look on a dark ground, where a link has no colour of its own."""
        return Face(language=self.language, quiet=True)


@dataclass(slots=True)
class _Item:
    """What waits for the first paragraph of an item; `must_show` what cannot go without one."""

    label: ListLabel
    style: str
    before: list[Element]
    setting: Setting
    must_show: bool


class Flow:
    """Collects paragraphs and tables in reading order."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self.blocks: list[Element] = []
        self._names: list[str] = []
        self._item: _Item | None = None
        self._under_table = False

    def add(
        self, style: str, content: Sequence[Element], setting: Setting, *, keep_next: bool = False
    ) -> None:
        """Add a paragraph; nothing is added where there is no content."""
        if content:
            item, self._item = self._item, None
            self._add(style, content, setting, item, keep_next=keep_next)

    def add_decoration(self, picture: Element, setting: Setting) -> None:
        """Add a picture that says nothing, and so is not what the label of an item stands at."""
        self._add("Picture", [picture], setting, keep_next=True)

    def _add(
        self,
        style: str,
        content: Sequence[Element],
        setting: Setting,
        item: _Item | None = None,
        *,
        keep_next: bool = False,
    ) -> None:
        if item:
            # The heading of a card stays one: readers jump from heading to heading.
            style = style if style.startswith("Heading") else item.style
            content = [*item.before, *content]
        if setting.frame and (item or style in _RUNNING):
            style = setting.frame.body
        made = paragraph(
            style,
            self._bookmarked(content),
            label=item.label if item else None,
            left=setting.left if setting.left and not item else None,
            keep_next=keep_next,
        )
        if setting.language:
            set_property(made, "bidi", val=int(is_right_to_left(setting.language)))
        if self._under_table:
            layout = self.tools.layout
            before = max(self.tools.ruler.style(made).before, 1.5 * layout.paragraph)
            set_property(made, "spacing", before=twips(before))
            self._under_table = False
        most = self._most_whole if item else self._half_page
        if self.tools.ruler.style(made).keep_lines and self.height([made]) > most:
            # Kept whole, it would leave its heading alone on the page before.
            set_property(made, "keepLines", val=0)
        self.blocks.append(made)

    def add_label(self, words: str, setting: Setting) -> None:
        """Add words of the program that say what follows, and stay with it."""
        setting = replace(setting, language="")
        self.add("Label", self.tools.inlines.words(words, STRONG), setting, keep_next=True)

    def add_table(self, table: Element, rows: list[Element]) -> None:
        """Add a table; a short one is kept on one page, and each header row with what follows."""
        self._show_label()
        keep_together(rows if self.height([table]) <= self._most_kept else rows[:2])
        if self._names:
            first = next(table.iter(tag("w:p")))
            first.extend(self._bookmarked(list(first)[1:]))
        self.blocks.append(table)
        self._under_table = True

    def begin_pages(self, id_: str, setting: Setting) -> None:
        """Say before the block `id_` which pages of the printed edition begin there."""
        tools = self.tools
        # What links to a block lead to is the block, and not the mark before it.
        names, self._names = self._names, []
        for page in tools.page_marks.get(id_, ()):
            words = tools.inlines.words(tools.wording.print_page.format(page=page))
            content = tools.anchors.around(places.print_page(page), words)
            self._add("PrintPage", content, replace(setting, language=""), keep_next=True)
        self._names = names

    def name(self, id_: str) -> None:
        """Let the next paragraph be what links to `id_` lead to."""
        if id_ in self.tools.anchors:
            self._names.append(id_)

    # Lists ------------------------------------------------------------------------------------

    def begin_item(
        self,
        kind: ListKind,
        setting: Setting,
        counted: int = 0,
        before: Sequence[Element] = (),
    ) -> Setting:
        """Make the next paragraph an item of the list `counted`, or of the one list of its kind.

        `before` stands before its words. Returns the setting of what else the item holds.
        """
        self._show_label()
        numbering = self.tools.numbering
        label = ListLabel(counted or numbering.of_kind(kind), setting.depth)
        must_show = bool(counted or before)
        style = _LIST_STYLES[kind.label]
        self._item = _Item(label, style, list(before), setting, must_show)
        left = numbering.indent(kind, setting.depth)
        return replace(setting, left=left, depth=setting.depth + 1)

    def end_item(self) -> None:
        """Close an item; the bullet of one that had no words is forgotten."""
        self._show_label()

    def _show_label(self) -> None:
        """Give the label that waits a line of its own, before what has no place for it.

        A list or a table that an item begins with would take the place of its number, and the
        steps behind it would count one too low. A bullet alone says nothing.
        """
        item, self._item = self._item, None
        if item and item.must_show:
            self._add(item.style, [], item.setting, item, keep_next=True)

    def end_list(self, setting: Setting, starts: Sequence[int] = ()) -> None:
        """Leave the space of a paragraph behind a list that stands on its own.

        `starts` are the numbers of the paragraphs with which the items begin. No item is left
        alone on a page, unless it is long.
        """
        last = self.blocks[-1] if self.blocks else None
        if last is not None and last.tag == tag("w:p") and not setting.depth and not setting.frame:
            set_property(last, "spacing", after=twips(self.tools.layout.paragraph))
        pairs = list(pairwise(starts))
        for start, end in dict.fromkeys(pairs[:1] + pairs[-1:]):
            self.keep_short(start, end)

    # Frames -----------------------------------------------------------------------------------

    def end_frame(self, frame: Frame, start: int) -> None:
        """Close the frame around the paragraphs from number `start` on."""
        made = self.blocks[start:]
        if made and style_of(made[-1]) == frame.body:
            set_style(made[-1], frame.end)
        for each in made[1::2]:
            # Programs join the borders of neighbours with equal indents, each in its own way; a
            # twentieth of a point keeps every paragraph's own.
            if each.tag == tag("w:p"):
                set_property(each, "ind", right=twips(self.tools.layout.frame_right) + 1)
        self.keep(start)

    def keep(self, start: int) -> None:
        """Keep what came from number `start` on on one page, or its beginning if it is long."""
        made = self.blocks[start:]
        keep_together(made if self.height(made) <= self._most_kept else made[:2])

    def room(self, setting: Setting) -> float:
        """The width that a picture or table may take, in points."""
        layout = self.tools.layout
        left = setting.left or (layout.frame_left if setting.frame else 0.0)
        right = layout.frame_right if setting.frame else 0.0
        return layout.text_width - left - right

    def keep_short(self, start: int, end: int | None = None) -> None:
        """Keep paragraphs with what follows them, unless they take much of a page."""
        made = self.blocks[start:end]
        if self.height(made) <= _SHORT * self.tools.page_height:
            for each in made:
                keep_with_next(each)

    def height(self, blocks: Sequence[Element]) -> float:
        """The height of some paragraphs and tables with the space around them, in points."""
        width = self.tools.layout.text_width
        return sum(self.tools.ruler.height(each, width) for each in blocks)

    def kept_height(self) -> float:
        """The height of the headings that will stay with what comes next, in points."""
        kept: list[Element] = []
        for block in reversed(self.blocks):
            if block.tag != tag("w:p") or not self.tools.ruler.style(block).keep_next:
                break
            kept.append(block)
        return self.height(kept)

    @property
    def _most_whole(self) -> float:
        """The height of an item that is kept whole, with the heading before it, in points."""
        return _LARGEST_ITEM * self.tools.page_height - self.kept_height()

    @property
    def _half_page(self) -> float:
        return self.tools.page_height / 2

    @property
    def _most_kept(self) -> float:
        return _LARGEST_KEPT * self.tools.page_height

    def _bookmarked(self, content: Sequence[Element]) -> list[Element]:
        found = list(content)
        for name in self._names:
            found = self.tools.anchors.around(name, found)
        self._names.clear()
        return found
