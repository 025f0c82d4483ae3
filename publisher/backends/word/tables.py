"""Tables with a header row that repeats, no merged cells and room to read."""

from publisher.backends.word.flow import Flow, Setting
from publisher.backends.word.inlines import Face
from publisher.backends.word.numbering import ListKind
from publisher.backends.word.paragraphs import paragraph, set_property
from publisher.backends.word.ruler import Ruler
from publisher.backends.word.table_style import TABLE_STYLE, cell_padding, cell_shading
from publisher.backends.word.xml import Element, on, tag, twips, w
from publisher.document.direction import is_right_to_left
from publisher.document.nodes import Cell, Table
from publisher.document.text import plain_text

_NOTHING = "–"
"""What stands in an empty cell, which a screen reader would pass over in silence."""
_SLACK = 4.0
"""Points that a cell is wider than its words, since programs set them a little differently."""
_MOST_LINES = 6
"""Lines in one cell from which a list is easier to read than the table."""


def write_table(flow: Flow, table: Table, setting: Setting) -> None:
    """A caption and a table, or a list for each row where the table is too wide for the page."""
    rows = [[_cell(flow, each, "TableHeading", setting.quiet) for each in table.header]]
    first = "TableRowHeading" if table.header_column else "TableText"
    for row in table.rows:
        styles = (first, *("TableText" for _ in row[1:]))
        cells = zip(row, styles, strict=True)
        rows.append([_cell(flow, cell, style, setting.face) for cell, style in cells])
    caption = flow.tools.inlines.write(table.caption, setting.face)
    flow.add("Caption", caption, setting, keep_next=True)
    side = cell_padding(flow.tools.layout)[0]
    widths = _fitting_widths(rows, flow.tools.ruler, flow.room(setting), 2 * side + _SLACK)
    if widths is None:
        _write_as_lists(flow, table, setting)
        return
    made = _table(
        rows,
        widths,
        caption=plain_text(table.caption, flow.tools.wording),
        header_column=table.header_column,
        left=setting.left or (flow.tools.layout.frame_left if setting.frame else 0),
        header_colour=flow.tools.tokens.colours.brand,
        right_to_left=is_right_to_left(setting.language or flow.tools.inlines.language),
    )
    if setting.language:
        for each in made.iter(tag("w:p")):
            set_property(each, "bidi", val=int(is_right_to_left(setting.language)))
    flow.add_table(made, list(made.iter(tag("w:tr"))))


def _cell(flow: Flow, cell: Cell, style: str, face: Face) -> Element:
    return paragraph(style, _words(flow, cell, face))


def _words(flow: Flow, cell: Cell, face: Face) -> list[Element]:
    inlines = flow.tools.inlines
    return inlines.write(cell.children, face) or inlines.words(_NOTHING)


def _write_as_lists(flow: Flow, table: Table, setting: Setting) -> None:
    """One list for each row, with the headings of the columns repeated (large print practice)."""
    kind = ListKind("bullet", setting.frame_colour)

    def entry(head: Cell, cell: Cell, face: Face) -> list[Element]:
        return [
            *flow.tools.inlines.write(head.children, setting.strong),
            *flow.tools.inlines.words(": ", setting.strong),
            *_words(flow, cell, face),
        ]

    for row in table.rows:
        pairs = list(zip(table.header, row, strict=True))
        start = len(flow.blocks)
        if table.header_column:
            flow.add("Label", entry(*pairs.pop(0), setting.strong), setting, keep_next=True)
        for head, cell in pairs:
            inside = flow.begin_item(kind, setting)
            flow.add("ListBullet", entry(head, cell, setting.face), inside)
        flow.end_list(setting)
        flow.keep(start)


def _fitting_widths(
    rows: list[list[Element]], ruler: Ruler, available: float, room: float
) -> list[float] | None:
    """The widths of the columns in points, or None for a table that is too wide.

    `rows` holds one paragraph a cell, `room` is the padding of a cell. A table is too wide when
    a word would be broken or a cell would become a tall and narrow column of words.
    """
    columns = list(zip(*rows, strict=True))
    least = [max(ruler.longest_word(each) for each in column) + room for column in columns]
    natural = [max(ruler.natural_width(each) for each in column) + room for column in columns]
    if sum(least) > available:
        return None
    if sum(natural) <= available:
        return [each * available / sum(natural) for each in natural]
    spare = available - sum(least)
    wish = sum(natural) - sum(least)
    widths = [a + (b - a) * spare / wish for a, b in zip(least, natural, strict=True)]
    too_tall = any(
        len(ruler.lines(cell, width - room)) > _MOST_LINES
        for column, width in zip(columns, widths, strict=True)
        for cell in column
    )
    return None if too_tall else widths


def _table(
    rows: list[list[Element]],
    widths: list[float],
    *,
    caption: str,
    header_column: bool,
    left: float,
    header_colour: str,
    right_to_left: bool,
) -> Element:
    """A table whose first row is its header; `caption` is told to screen readers, too."""
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val=TABLE_STYLE),
            on(right_to_left, "bidiVisual"),
            w("tblW", w=twips(sum(widths)), type="dxa"),
            w("tblInd", w=twips(left), type="dxa"),
            w("tblLayout", type="fixed"),
            w(
                "tblLook",
                val="06A0" if header_column else "0620",
                firstRow=1,
                lastRow=0,
                firstColumn=int(header_column),
                lastColumn=0,
                noHBand=1,
                noVBand=1,
            ),
            w("tblCaption", val=caption) if caption else None,
        ),
        w("tblGrid", *(w("gridCol", w=twips(each)) for each in widths)),
        *(
            w(
                "tr",
                w("trPr", w("cantSplit"), on(number == 0, "tblHeader")),
                *(
                    w(
                        "tc",
                        w(
                            "tcPr",
                            w("tcW", w=twips(width), type="dxa"),
                            # Said twice, because white words on white would be lost.
                            cell_shading(header_colour) if number == 0 else None,
                        ),
                        cell,
                    )
                    for cell, width in zip(row, widths, strict=True)
                ),
            )
            for number, row in enumerate(rows)
        ),
    )
