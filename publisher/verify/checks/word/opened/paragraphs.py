"""Paragraphs of a Word file with the runs that they are made of."""

from dataclasses import dataclass, field
from functools import cached_property

from publisher.verify.checks.word.opened.look import Look
from publisher.verify.checks.word.opened.names import Properties, is_on, value
from publisher.verify.checks.word.opened.tables import Cell

_EXCERPT = 100
_BODY_TEXT = 9
"""The outline level of what is no heading (17.3.1.20)."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look, with tabs and new lines. `in_link` is said of linked words."""

    text: str
    look: Look
    in_link: bool = False

    @property
    def is_visible(self) -> bool:
        """Whether it puts ink on the page."""
        return not self.look.hidden and bool(self.text.strip())


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `number` counts from 1 in its part.

    `properties` are its own and those it inherits. `label` is what stands before an item of a
    list, None for what is no item; its look counts, not its words. `is_counted` says that it is a
    number or a letter. `is_filled` says that it holds something besides words: a picture, a field,
    a page break.
    """

    part: str
    number: int
    style: str
    style_name: str
    properties: Properties = field(repr=False)
    runs: tuple[Run, ...]
    label: Run | None
    is_item: bool
    is_counted: bool
    is_filled: bool
    in_contents: bool
    in_text_box: bool
    cell: Cell | None = None

    @cached_property
    def text(self) -> str:
        """All its words, with tabs and new lines."""
        return "".join(each.text for each in self.runs)

    @property
    def words(self) -> str:
        """The beginning of its words, for a finding."""
        words = " ".join(self.text.split())
        return words if len(words) <= _EXCERPT else words[:_EXCERPT].rpartition(" ")[0]

    @property
    def where(self) -> str:
        """The place as a finding names it."""
        return f"{self.part}, paragraph {self.number}"

    @property
    def level(self) -> int:
        """The level of a heading, from 1; 0 for what is none."""
        outline = self.properties.get("outlineLvl")
        level = int(value(outline) or _BODY_TEXT) if outline is not None else _BODY_TEXT
        return level + 1 if level < _BODY_TEXT else 0

    @property
    def in_body(self) -> bool:
        """Whether it is running text: not in the contents, a table, a text box or at the foot."""
        return (
            self.part == "word/document.xml"
            and not self.in_contents
            and not self.in_text_box
            and self.cell is None
        )

    @cached_property
    def visible_runs(self) -> tuple[Run, ...]:
        """What puts ink on the page, the label of an item first."""
        label = (self.label,) if self.label else ()
        return (*label, *(each for each in self.runs if each.is_visible))

    def says(self, switch: str) -> bool:
        """Whether a switch such as "keepNext" is on."""
        return is_on(self.properties.get(switch))
