"""How words look once every style has had its say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """A run's look; `size` in points.

    `colour` and `ground` (what is behind the words) are RRGGBB; a colour that Word chooses itself
    ("auto") is empty, and so is a ground that is the page's. `language` is a BCP 47 tag or empty.
    `shifted` is said of superscripts and subscripts, which are shown smaller than their size, and
    `undone` of words that two styles make bold, so that they are not.
    """

    size: float
    colour: str
    ground: str
    language: str
    bold: bool
    italic: bool
    underlined: bool
    capitals: bool
    hidden: bool
    shifted: bool
    effect: str
    undone: bool
