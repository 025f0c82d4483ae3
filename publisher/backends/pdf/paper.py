"""The page that a form of the leaflet is laid out on."""

from collections.abc import Mapping
from dataclasses import dataclass

from publisher.theme import Tokens
from publisher.theme.heading_sizes import heading_sizes

NOTES_LINE = 9.5
"""From line to line of a page to write on, in mm: room for large handwriting."""
_NOTES_HEADING = 20.0
_MM_A_POINT = 25.4 / 72
_LETTER_EM = 0.5


@dataclass(frozen=True, slots=True)
class Paper:
    """A page and the letters on it; lengths in mm, the size of the letters in points.

    `size` is the width and height, `margin` that of the sides; `top` and `bottom` are those of all
    pages but the first. `sheets` are the style sheets of the form, in styles/forms/, behind the one
    that all forms share. Headings are those of the house style for letters of `usual` points.

    With `art` the title stands beside the shape by which people know the leaflet. A form with a
    `cover` shows the title on a page of its own, and contact and dates on its last; `title_box` is
    the width and height that the style sheet leaves for that title.
    `contents` says whether a long leaflet begins with a list of its sections, `page_of` is the
    phrase of the wording that numbers the pages. With `page_marks` the text says where the pages of
    the A4 edition begin.
    """

    size: tuple[float, float]
    margin: float
    top: float
    bottom: float
    body: float
    usual: float
    sheets: tuple[str, ...] = ()
    art: bool = False
    cover: bool = False
    title_box: tuple[float, float] = (0, 0)
    code_on_cover: bool = False
    contents: bool = True
    page_of: str = "page_of"
    page_marks: bool = False

    @property
    def column(self) -> float:
        """The width between the margins."""
        return self.size[0] - 2 * self.margin

    @property
    def letters_a_line(self) -> float:
        """How many letters of usual width a line of the column holds."""
        return self.column / (self.body * _MM_A_POINT * _LETTER_EM)

    @property
    def notes_lines(self) -> int:
        """How many lines to write on fit on a page below a heading."""
        return int((self.size[1] - self.top - self.bottom - _NOTES_HEADING) / NOTES_LINE)

    def style_values(self, tokens: Tokens) -> Mapping[str, str]:
        """What the style sheets know of the page, by name, as in `paper-width`."""
        width, height = self.size
        lengths = {
            "width": width,
            "height": height,
            "margin": self.margin,
            "top": self.top,
            "bottom": self.bottom,
        }
        lengths["notes-line"] = NOTES_LINE
        values = {f"paper-{name}": f"{length:g}mm" for name, length in lengths.items()}
        values["paper-body"] = f"{self.body:g}pt"
        for level, size in enumerate(heading_sizes(tokens, self.body, self.usual), 1):
            values[f"paper-heading-{level}"] = f"{size:g}pt"
        return values
