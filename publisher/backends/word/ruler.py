"""How high the finished paragraphs and tables stand on the page."""

from collections.abc import Callable, Iterator, Mapping

from publisher.backends.word.measure import Measure, Span
from publisher.backends.word.paragraphs import own_property, style_of
from publisher.backends.word.styles import ParagraphStyle
from publisher.backends.word.xml import Element, tag

_BOLD = frozenset(("Strong", "Emphasis", "Hyperlink", "GlossaryTerm", "Urgency"))
_EMU, _TWIP = 12700, 20
_ROW_LINE = 1.0
"""The height that the line between two rows takes, in points."""


class Ruler:
    """Measures WordprocessingML with the values of the styles; all lengths in points.

    `list_indent` tells where the words of an item begin, from its list and level.
    """

    def __init__(
        self,
        measure: Measure,
        styles: Mapping[str, ParagraphStyle],
        list_indent: Callable[[int, int], float],
        cell_padding: tuple[float, float],
    ) -> None:
        self._measure = measure
        self._styles = styles
        self._list_indent = list_indent
        self._cell_padding = cell_padding

    @property
    def line(self) -> float:
        """The height of a line of the body."""
        return self._styles["Normal"].line

    def style(self, paragraph: Element) -> ParagraphStyle:
        """The style of a paragraph."""
        return self._styles[style_of(paragraph)]

    def spacing(self, paragraph: Element) -> tuple[float, float]:
        """The space before and after a paragraph."""
        style = self.style(paragraph)
        own = own_property(paragraph, "spacing")
        if own is None:
            return style.before, style.after
        before, after = own.get(tag("w:before")), own.get(tag("w:after"))
        return (
            style.before if before is None else int(before) / _TWIP,
            style.after if after is None else int(after) / _TWIP,
        )

    def lines(self, paragraph: Element, width: float) -> list[float]:
        """The height of each line of a paragraph in a column `width` points wide."""
        style = self.style(paragraph)
        pictures = [int(each.get("cy", 0)) / _EMU for each in paragraph.iter(tag("wp:extent"))]
        if pictures:
            return [max(style.line, *pictures)]
        spans = list(self.spans(paragraph))
        natural = self._measure.metrics(style.family, style.bold).height
        line = max([style.line, *(span.size * natural for span in spans)])
        count = self._measure.lines(spans, width - self._left(paragraph, style) - style.right)
        return [line] * count

    def height(self, block: Element, width: float) -> float:
        """The height of a paragraph or a table with the space around it."""
        if block.tag == tag("w:tbl"):
            return sum(self.row(row) for row in block.iter(tag("w:tr")))
        lines = sum(self.lines(block, width))
        return lines + sum(self.spacing(block)) + self.style(block).frame_height

    def row(self, row: Element) -> float:
        """The height of a table row."""
        sides, ends = self._cell_padding
        heights = [
            sum(self.height(each, _cell_width(cell) - 2 * sides) for each in cell.iter(tag("w:p")))
            for cell in row.iter(tag("w:tc"))
        ]
        return max(heights) + 2 * ends + _ROW_LINE

    def natural_width(self, paragraph: Element) -> float:
        """The width of a paragraph on one line."""
        return sum(self._measure.width(span) for span in self.spans(paragraph))

    def longest_word(self, paragraph: Element) -> float:
        """The width of the widest piece of a paragraph that cannot be broken."""
        return self._measure.longest_word(self.spans(paragraph))

    def spans(self, paragraph: Element) -> Iterator[Span]:
        """The words of a paragraph with their faces."""
        style = self.style(paragraph)
        for run in paragraph.iter(tag("w:r")):
            if run.getparent().tag == tag("w:sdtContent"):  # type: ignore[union-attr]
                continue
            if next(run.iterchildren(tag("w:tab")), None) is not None:
                if style.right_tab:
                    yield Span("\t", style.size, style.bold, style.family)
                continue
            name, family = "", style.family
            for properties in run.iterchildren(tag("w:rPr")):
                for each in properties:
                    if each.tag == tag("w:rStyle"):
                        name = each.get(tag("w:val"), "")
                    elif each.tag == tag("w:rFonts"):
                        family = each.get(tag("w:ascii"), style.family)
            size = self._styles["Normal"].size if name == "Urgency" else style.size
            for child in run:
                if child.tag == tag("w:br"):
                    yield Span("\n", size, style.bold, family)
                elif child.tag == tag("w:t"):
                    yield Span(child.text or "", size, style.bold or name in _BOLD, family)

    def _left(self, paragraph: Element, style: ParagraphStyle) -> float:
        own = own_property(paragraph, "ind")
        if own is not None and own.get(tag("w:left")):
            return int(own.get(tag("w:left"), 0)) / _TWIP
        number = own_property(paragraph, "numPr")
        if number is not None:
            level, list_number = (int(each.get(tag("w:val"), 0)) for each in number)
            return self._list_indent(list_number, level)
        return style.left


def _cell_width(cell: Element) -> float:
    width = cell.find(f"{tag('w:tcPr')}/{tag('w:tcW')}")
    return 0.0 if width is None else int(width.get(tag("w:w"), 0)) / _TWIP
