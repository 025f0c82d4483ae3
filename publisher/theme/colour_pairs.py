"""Which colours of a theme meet: everything that a format shows in one colour on another."""

from dataclasses import dataclass
from itertools import product

TEXT_CONTRAST = 7.0
"""The least contrast of text (WCAG 2.2, 1.4.6 at level AAA; clear print asks for the same)."""
GRAPHIC_CONTRAST = 3.0
"""The least contrast of lines and marks that carry meaning (WCAG 2.2, 1.4.11)."""


@dataclass(frozen=True, slots=True)
class ColourPair:
    """A colour in front of another, by their names in `Colours`, and how far apart they must be.

    `use` says what is shown so. `least` is a contrast ratio (WCAG 2.2), from 1 to 21.
    """

    front: str
    back: str
    use: str
    least: float = TEXT_CONTRAST


CARD_KINDS = ("emergency", "urgent", "advice", "note")

_GROUNDS = {
    "paper": "the paper",
    "brand_tint": "a box",
    "emergency_tint": "an emergency card",
    "urgent_tint": "an urgent card",
    "advice_tint": "an advice card",
    "note_tint": "a note or a video",
}
# Whatever an author can write may stand in a card: a link, a table with its header, a step.
_WORDS = {
    "text": "words",
    "link": "links",
    "muted": "page numbers and credits",
    "brand": "headings, numbers and bullets",
}

COLOUR_PAIRS: tuple[ColourPair, ...] = (
    *(
        ColourPair(front, back, f"{words} on {ground}")
        for (front, words), (back, ground) in product(_WORDS.items(), _GROUNDS.items())
    ),
    ColourPair("paper", "text", "the link at the head of a web page that skips to its words"),
    ColourPair("on_brand", "brand", "the title, the cover, numbers of steps, headers of tables"),
    *(
        pair
        for kind in CARD_KINDS
        for pair in (
            ColourPair(kind, f"{kind}_tint", f"the heading and mark of {_GROUNDS[f'{kind}_tint']}"),
            ColourPair("on_card", kind, f"the band of {_GROUNDS[f'{kind}_tint']}"),
            ColourPair(kind, "paper", f"the frame of {_GROUNDS[f'{kind}_tint']}", GRAPHIC_CONTRAST),
        )
    ),
    *(
        ColourPair("rule", back, f"lines on {ground}", GRAPHIC_CONTRAST)
        for back, ground in _GROUNDS.items()
    ),
)
"""All pairs of the style sheets, the Word styles and the covers, in light and in dark alike."""
