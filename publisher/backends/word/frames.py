"""Boxes around paragraphs: care cards, videos and quotations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from publisher.backends.word.layout import FRAME_LEFT, FRAME_RIGHT, Layout
from publisher.backends.word.styles import Edge, ParagraphStyle
from publisher.theme import Tokens

_BAR, _LINE = 6.0, 1.5
"""A frame's bar on the left, and its line on the right and at the end."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A bar on the left and a tint behind; where `closed`, also a band above and lines around.

    `bar` is the bar's width in points. Where the band is `filled`, it stands out as a whole; else
    its words do, in the frame's colour on the tint. Bars and bands tell the kinds of care card
    apart where colours do not: in greyscale, and in a theme of two colours.

    `name` is the stem of its styles: `body` is for what stands inside, `end` for the last
    paragraph, `label` for a first line that is no heading, and `heading(level)` for one that is.
    """

    name: str
    colour: str
    tint: str
    closed: bool = True
    bar: float = _BAR
    filled: bool = False

    @property
    def body(self) -> str:
        """The id of the style of a paragraph inside."""
        return self.name

    @property
    def end(self) -> str:
        """The id of the style of the last paragraph."""
        return f"{self.name}End"

    @property
    def label(self) -> str:
        """The id of the style of a first line that is no heading."""
        return f"{self.name}Label"

    def heading(self, level: int) -> str:
        """The id of the style of a first line that is a heading."""
        return f"Heading{level}{self.name}"

    def edges(self, top: str, bottom: str, room: float) -> tuple[Edge, ...]:
        """The borders of a paragraph; `top` and `bottom` are colours.

        Room above and below the words comes from borders in the colour of the tint: a space
        between two paragraphs would show as a white stripe. Those borders are as thin as can be,
        because they cross the bar.
        """
        line = _LINE if bottom != top else 0.25
        edges = (
            Edge("top", _LINE if top == self.colour and not self.filled else 0.25, room, top),
            Edge("left", self.bar, FRAME_LEFT - self.bar, self.colour),
            Edge("bottom", line, room, bottom),
        )
        right = Edge("right", _LINE, FRAME_RIGHT - _LINE, self.colour)
        return (*edges, right) if self.closed else edges


def frames(tokens: Tokens) -> dict[str, Frame]:
    """The frames by what they hold: the kinds of care card, "quotation" and "video"."""
    colours = tokens.colours
    return {
        "emergency": Frame(
            "EmergencyCard", colours.emergency, colours.emergency_tint, bar=10, filled=True
        ),
        "urgent": Frame("UrgentCard", colours.urgent, colours.urgent_tint, bar=10),
        "advice": Frame("AdviceCard", colours.advice, colours.advice_tint),
        "note": Frame("NoteCard", colours.note, colours.note_tint, bar=_LINE),
        "video": Frame("Video", colours.brand, colours.brand_tint, bar=_LINE),
        "quotation": Frame("Quotation", colours.brand, colours.paper, closed=False),
    }


def frame_styles(
    frame: Frame,
    normal: ParagraphStyle,
    headings: Mapping[int, ParagraphStyle],
    layout: Layout,
    on_card: str,
) -> Iterator[ParagraphStyle]:
    """The styles of one frame; `on_card` is the colour of words on a band that is filled."""
    room = layout.em(0.3)
    body = replace(
        normal,
        id=frame.body,
        name=_TITLES[frame.name],
        left=layout.frame_left,
        right=layout.frame_right,
        after=0.0,
        edges=frame.edges(frame.tint, frame.tint, room),
        fill=frame.tint,
        keep_lines=True,
    )
    yield body
    closing = frame.colour if frame.closed else frame.tint
    yield replace(
        body,
        id=frame.end,
        name=f"{body.name} end",
        edges=frame.edges(frame.tint, closing, room * (1.5 if frame.closed else 1)),
        after=layout.em(1.1),
    )
    if not frame.closed:
        return

    behind = frame.colour if frame.filled else frame.tint

    def band(style: ParagraphStyle, id_: str, name: str, based_on: str) -> ParagraphStyle:
        return replace(
            style,
            id=id_,
            name=name,
            based_on=based_on,
            bold=True,
            colour=on_card if frame.filled else frame.colour,
            fill=behind,
            edges=frame.edges(frame.colour, behind, room * 1.2),
            left=layout.frame_left,
            right=layout.frame_right,
            before=layout.em(1),
            after=0.0,
            keep_next=True,
        )

    yield band(body, frame.label, f"{body.name} label", "Normal")
    for level, heading in headings.items():
        if level > 1:
            name = f"Heading {level} {body.name.lower()}"
            yield band(heading, frame.heading(level), name, heading.id)


_TITLES = {
    "EmergencyCard": "Emergency card",
    "UrgentCard": "Urgent card",
    "AdviceCard": "Advice card",
    "NoteCard": "Note card",
    "Video": "Video",
    "Quotation": "Quotation",
}
