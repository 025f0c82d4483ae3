"""The lengths of a large-print page, all worked out from the size of its letters."""

from dataclasses import dataclass

from publisher.theme import Tokens
from publisher.theme.heading_sizes import heading_sizes

A4_WIDTH, A4_HEIGHT = 595.3, 841.9
"""A4 in points (ISO 216)."""
FOOTER_DISTANCE = 34.0
"""From the lower edge of the sheet to the footer, in points (12 mm)."""
GIANT = 24.0
"""The size from which print is called giant (UKAAF G003)."""

FRAME_LEFT, FRAME_RIGHT = 18.0, 13.5
"""From the words in a box to its outer edges: a bar or a line, and the room inside."""

_MM = 72 / 25.4
_LEAST_EMS = 25 * 0.45
"""The width of 25 average letters of the house's fonts, spaces included, at size 1."""
_STEP = 1.75


@dataclass(frozen=True, slots=True)
class Layout:
    """Lengths in points. `headings` are the sizes of the title and of section levels 2 to 5."""

    size: float
    line: float
    paragraph: float
    margin: float
    headings: tuple[float, ...]

    @property
    def text_width(self) -> float:
        """From margin to margin."""
        return A4_WIDTH - 2 * self.margin

    @property
    def list_step(self) -> float:
        """How far the words of a list stand to the right of its labels."""
        return min(_STEP * self.size, self.deepest)

    @property
    def deepest(self) -> float:
        """How far words may be indented, so that 25 letters still fit beside each other."""
        return self.text_width - self.frame_left - self.frame_right - _LEAST_EMS * self.size

    @property
    def frame_left(self) -> float:
        """How far the words in a box are indented, in points."""
        return 0.0 if self._frames_hang else FRAME_LEFT

    @property
    def frame_right(self) -> float:
        """How far the words in a box keep away from the right margin, in points."""
        return 0.0 if self._frames_hang else FRAME_RIGHT

    @property
    def _frames_hang(self) -> bool:
        """Whether bars and lines of boxes stand in the margins, since lists in them lack room."""
        room = self.text_width - FRAME_LEFT - FRAME_RIGHT - _LEAST_EMS * self.size
        return room < _STEP * self.size

    def heading_size(self, level: int) -> float:
        """The size of a heading; those below level 5 are like it."""
        return self.headings[min(level, len(self.headings)) - 1]

    @property
    def is_giant(self) -> bool:
        """Whether the print is so big that pages are short of lines."""
        return self.size >= GIANT

    def em(self, multiple: float) -> float:
        """A multiple of the size of the body."""
        return multiple * self.size


def make_layout(tokens: Tokens, size: float) -> Layout:
    """The layout for a body of `size` points."""
    return Layout(
        size=size,
        line=size * tokens.spacing.line_height,
        paragraph=size * tokens.spacing.paragraph,
        margin=tokens.spacing.large_print_margin_mm * _MM,
        headings=heading_sizes(tokens, size, tokens.sizes.large_print_body),
    )
