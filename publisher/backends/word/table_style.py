"""How tables look."""

from publisher.backends.word.layout import Layout
from publisher.backends.word.xml import Element, eighths, twips, w
from publisher.theme import Tokens

TABLE_STYLE = "LeafletTable"


def cell_padding(layout: Layout) -> tuple[float, float]:
    """The room inside a cell at its sides and at its ends, in points."""
    return layout.em(0.4), layout.em(0.35)


def table_style(layout: Layout, tokens: Tokens) -> Element:
    """`w:style` of tables: a dark header row and lines between rows.

    Headers are bold by their paragraphs' styles: with this one they would be plain (ECMA-376
    part 1, 17.7.3).
    """
    sides, ends = (twips(each) for each in cell_padding(layout))
    colours = tokens.colours
    return w(
        "style",
        w("name", val="Leaflet table"),
        w("uiPriority", val=59),
        w("qFormat"),
        w(
            "tblPr",
            w(
                "tblBorders",
                _line("top", 1.5, colours.brand),
                _line("bottom", 1.5, colours.brand),
                _line("insideH", 0.75, colours.rule),
            ),
            w(
                "tblCellMar",
                w("top", w=ends, type="dxa"),
                w("left", w=sides, type="dxa"),
                w("bottom", w=ends, type="dxa"),
                w("right", w=sides, type="dxa"),
            ),
        ),
        w(
            "tblStylePr",
            w("tcPr", cell_shading(colours.brand)),
            type="firstRow",
        ),
        type="table",
        customStyle=1,
        styleId=TABLE_STYLE,
    )


def cell_shading(colour: str) -> Element:
    """`w:shd` of a cell."""
    return w("shd", val="clear", color="auto", fill=colour.removeprefix("#").upper())


def _line(side: str, width: float, colour: str) -> Element:
    return w(side, val="single", sz=eighths(width), space=0, color=colour.removeprefix("#").upper())
