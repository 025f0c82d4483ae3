"""Boxes around paragraphs: care cards, videos and quotations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from publisher.backends.word.layout import Layout
from publisher.backends.word.styles import Edge, ParagraphStyle
from publisher.theme import Tokens

_BAR, _LINE, _PAD = 6.0, 1.5, 12.0
"""A frame's bar on the left, its line on the right and at the end, and the room inside."""

FRAME_LEFT = _BAR + _PAD
FRAME_RIGHT = _LINE + _PAD


@dataclass(frozen=True, slots=True)
class Frame:
    """A bar on the left and a tint behind; where `closed`, also a band above and lines around.

    `name` is the stem of its styles: `body` is for what stands inside, `end` for the last
    paragraph, `label` for a first line that is no heading, and `heading(level)` for one that is.
    """

    name: str
    colour: str
    tint: str
    closed: bool = True

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
            Edge("top", 0.25, room, top),
            Edge("left", _BAR, _PAD, self.colour),
            Edge("bottom", line, room, bottom),
        )
        return (*edges, Edge("right", _LINE, _PAD, self.colour)) if self.closed else edges


def frames(tokens: Tokens) -> dict[str, Frame]:
    """The frames by what they hold: the kinds of care card, "quotation" and "video"."""
    colours = tokens.colours
    return {
        "emergency": Frame("EmergencyCard", colours.emergency, colours.emergency_tint),
        "urgent": Frame("UrgentCard", colours.urgent, colours.urgent_tint),
        "advice": Frame("AdviceCard", colours.advice, colours.advice_tint),
        "note": Frame("NoteCard", colours.note, colours.note_tint),
        "video": Frame("Video", colours.brand, colours.brand_tint),
        "quotation": Frame("Quotation", colours.brand, colours.paper, closed=False),
    }


def frame_styles(
    frame: Frame,
    normal: ParagraphStyle,
    headings: Mapping[int, ParagraphStyle],
    layout: Layout,
    on_card: str,
) -> Iterator[ParagraphStyle]:
    """The styles of one frame; `on_card` is the colour of words on its band."""
    room = layout.em(0.3)
    body = replace(
        normal,
        id=frame.body,
        name=_TITLES[frame.name],
        left=FRAME_LEFT,
        right=FRAME_RIGHT,
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

    def band(style: ParagraphStyle, id_: str, name: str, based_on: str) -> ParagraphStyle:
        return replace(
            style,
            id=id_,
            name=name,
            based_on=based_on,
            bold=True,
            colour=on_card,
            fill=frame.colour,
            edges=frame.edges(frame.colour, frame.colour, room * 1.2),
            left=FRAME_LEFT,
            right=FRAME_RIGHT,
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
