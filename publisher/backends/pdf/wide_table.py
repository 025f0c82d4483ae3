"""Tables too wide for the page: one list a row, with the headers repeated (clear print, UKAAF)."""

from publisher.backends.pdf.paper import Paper
from publisher.document.nodes import Table
from publisher.document.text import plain_text
from publisher.markup import E, Element, XhtmlWriter

_MM_A_POINT = 25.4 / 72
_LETTER_EM = 0.56
_PADDING_MM = 4.0


def is_too_wide(table: Table, paper: Paper, writer: XhtmlWriter) -> bool:
    """Whether the longest words of a table's columns, side by side, need more than the page has.

    Such a table could only be set by dividing words, and a divided name of a medicine is dangerous.
    """
    letter = _LETTER_EM * paper.body * _MM_A_POINT
    columns = zip(table.header, *table.rows, strict=True)
    longest = [
        max(
            (
                len(word)
                for cell in cells
                for word in plain_text(cell.children, writer.wording).split(" ")
            ),
            default=0,
        )
        for cells in columns
    ]
    return sum(longest) * letter + len(longest) * _PADDING_MM > paper.column


def rows_as_lists(table: Table, writer: XhtmlWriter) -> Element:
    """The words of a table in reading order: its caption, then each row as a list."""
    parts = [E.p(*writer.inlines(table.caption), {"class": "caption"})] if table.caption else []
    for row in table.rows:
        cells = list(zip(table.header, row, strict=True))
        if table.header_column:
            (_, name), *cells = cells
            parts.append(E.p(*writer.inlines(name.children), {"class": "label"}))
        items = [
            E.li(
                E.strong(*writer.inlines(header.children), ":"),
                " ",
                *writer.inlines(cell.children),
            )
            for header, cell in cells
        ]
        parts.append(E.ul(*items))
    return E.div(*parts, {"class": "rows"}, id=table.id)
