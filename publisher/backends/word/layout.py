"""The lengths of a large-print page, all worked out from the size of its letters."""

from dataclasses import dataclass

from publisher.theme import Tokens

A4_WIDTH, A4_HEIGHT = 595.3, 841.9
"""A4 in points (ISO 216)."""
FOOTER_DISTANCE = 34.0
"""From the lower edge of the sheet to the footer, in points (12 mm)."""
GIANT = 24.0
"""The size from which print is called giant (UKAAF G003)."""

_MM = 72 / 25.4
_TITLE_ABOVE_BODY = 4.0


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
        return 1.75 * self.size

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
    """The layout for a body of `size` points.

    Headings grow by the tokens' multiples up to the house's own size. Above it they gain less
    and less, so that a word in a heading of giant print still fits on a line; the title stays
    at least 4 points above the body (ACB large-print guidelines).
    """
    damping = min(1.0, tokens.sizes.large_print_body / size) ** 2
    headings = [
        round(size * (1 + (multiple - 1) * damping) * 2) / 2 for multiple in tokens.sizes.headings
    ]
    headings[0] = max(headings[0], size + _TITLE_ABOVE_BODY)
    return Layout(
        size=size,
        line=size * tokens.spacing.line_height,
        paragraph=size * tokens.spacing.paragraph,
        margin=tokens.spacing.large_print_margin_mm * _MM,
        headings=tuple(max(each, size) for each in headings),
    )
