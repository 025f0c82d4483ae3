"""Paragraph and character styles: values that other modules measure with, and their XML."""

from dataclasses import dataclass

from publisher.backends.word.xml import Element, eighths, half_points, on, twips, w


@dataclass(frozen=True, slots=True)
class Edge:
    """One border: its side, width and distance from the words in points, its colour.

    Word knows distances up to 31 points.
    """

    side: str
    width: float
    space: float
    colour: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "space", min(31, round(self.space)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphStyle:
    """A paragraph style, every value spelt out; lengths in points.

    `line` is the least height of a line, so that a picture or a reader's bigger letters still
    fit. `right_tab` is a tab stop at the end of the line, led up to by `leader`. `outline` is the
    level of a heading from 1, or 0.
    """

    id: str
    name: str
    based_on: str = "Normal"
    size: float
    line: float
    family: str
    colour: str
    bold: bool = False
    before: float = 0
    after: float = 0
    left: float = 0
    right: float = 0
    edges: tuple[Edge, ...] = ()
    fill: str = ""
    keep_next: bool = False
    keep_lines: bool = False
    outline: int = 0
    right_tab: float = 0
    leader: str = "none"

    @property
    def frame_height(self) -> float:
        """What the upper and lower border add to the height of a paragraph."""
        return sum(each.width + each.space for each in self.edges if each.side in {"top", "bottom"})

    @property
    def element(self) -> Element:
        """`w:style`."""
        built_in = self.id in _BUILT_IN or self.name.startswith(("heading ", "toc "))
        return w(
            "style",
            w("name", val=self.name),
            w("basedOn", val=self.based_on) if self.id != "Normal" else None,
            w("next", val="Normal") if self.outline else None,
            w("uiPriority", val=9 if self.outline else 1),
            w("qFormat"),
            self._paragraph_properties(),
            w(
                "rPr",
                _fonts(self.family),
                w("b", val=int(self.bold)),
                w("bCs", val=int(self.bold)),
                w("color", val=_colour(self.colour)),
                w("sz", val=half_points(self.size)),
                w("szCs", val=half_points(self.size)),
            ),
            type="paragraph",
            default=1 if self.id == "Normal" else None,
            customStyle=None if built_in else 1,
            styleId=self.id,
        )

    def _paragraph_properties(self) -> Element:
        return w(
            "pPr",
            on(self.keep_next, "keepNext"),
            on(self.keep_lines, "keepLines"),
            w("widowControl"),
            w("pBdr", *(_border(each) for each in self.edges)) if self.edges else None,
            w("shd", val="clear", color="auto", fill=_colour(self.fill)) if self.fill else None,
            w("tabs", w("tab", val="right", leader=self.leader, pos=twips(self.right_tab)))
            if self.right_tab
            else None,
            w(
                "spacing",
                before=twips(self.before),
                after=twips(self.after),
                line=twips(self.line),
                lineRule="atLeast",
            ),
            w("ind", left=twips(self.left), right=twips(self.right))
            if self.left or self.right
            else None,
            w("jc", val="left"),
            w("outlineLvl", val=self.outline - 1) if self.outline else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CharacterStyle:
    """A character style; it is always bold and takes its colour from the paragraph if empty."""

    id: str
    name: str
    colour: str = ""
    size: float = 0

    @property
    def element(self) -> Element:
        """`w:style`."""
        return w(
            "style",
            w("name", val=self.name),
            w("uiPriority", val=20),
            w("qFormat"),
            w(
                "rPr",
                w("b"),
                w("bCs"),
                w("color", val=_colour(self.colour)) if self.colour else None,
                w("sz", val=half_points(self.size)) if self.size else None,
                w("szCs", val=half_points(self.size)) if self.size else None,
            ),
            type="character",
            customStyle=None if self.id in _BUILT_IN else 1,
            styleId=self.id,
        )


_BUILT_IN = frozenset(
    "Normal Subtitle Caption ListBullet ListNumber Bibliography TOCHeading Footer "
    "Strong Emphasis Hyperlink".split()
)


def styles_element(
    paragraphs: list[ParagraphStyle],
    characters: list[CharacterStyle],
    tables: list[Element],
    language: str,
    *,
    right_to_left: bool,
) -> Element:
    """`w:styles`: the document's defaults, then the styles."""
    normal = next(each for each in paragraphs if each.id == "Normal")
    return w(
        "styles",
        w(
            "docDefaults",
            w(
                "rPrDefault",
                w(
                    "rPr",
                    _fonts(normal.family),
                    w("color", val=_colour(normal.colour)),
                    w("sz", val=half_points(normal.size)),
                    w("szCs", val=half_points(normal.size)),
                    on(right_to_left, "rtl"),
                    w("lang", val=language, eastAsia=language, bidi=language),
                ),
            ),
            w(
                "pPrDefault",
                w("pPr", w("suppressAutoHyphens"), on(right_to_left, "bidi"), w("jc", val="left")),
            ),
        ),
        *(each.element for each in paragraphs),
        *(each.element for each in characters),
        *tables,
    )


def _border(edge: Edge) -> Element:
    return w(
        edge.side,
        val="single",
        sz=eighths(edge.width),
        space=edge.space,
        color=_colour(edge.colour),
    )


def _fonts(family: str) -> Element:
    return w("rFonts", ascii=family, hAnsi=family, eastAsia=family, cs=family)


def _colour(colour: str) -> str:
    return colour.removeprefix("#").upper()
