"""The styles of the house, worked out from its tokens and the size of the letters."""

from collections.abc import Iterator
from dataclasses import replace

from publisher.backends.word.frames import frame_styles, frames
from publisher.backends.word.layout import Layout
from publisher.backends.word.styles import CharacterStyle, Edge, ParagraphStyle
from publisher.theme import Tokens

_HEADING_SPACES = ((0.0, 0.0), (1.7, 0.5), (1.3, 0.4), (1.1, 0.35), (1.0, 0.3), (1.0, 0.3))
"""Before and after the title and headings of levels 2 to 6, as multiples of the body's size.

Between two paragraphs Word leaves the greater of the spaces, not their sum.
"""
BAND_SIDES = 30.0
"""What the band behind the title takes from the width of a line, in points."""


def paragraph_styles(layout: Layout, tokens: Tokens) -> dict[str, ParagraphStyle]:
    """Every paragraph style by its id."""
    normal = ParagraphStyle(
        id="Normal",
        name="Normal",
        size=layout.size,
        line=layout.line,
        family=tokens.fonts.body,
        colour=tokens.colours.text,
        after=layout.paragraph,
    )
    headings = {each.outline: each for each in _headings(normal, layout, tokens)}
    found = [normal, *headings.values(), *_others(normal, layout, tokens)]
    for frame in frames(tokens).values():
        found += frame_styles(frame, normal, headings, layout, tokens.colours.on_card)
    return {each.id: each for each in found}


def character_styles(layout: Layout, tokens: Tokens) -> list[CharacterStyle]:
    """Emphasis is bold, because italics are hard to read (UKAAF G003)."""
    return [
        CharacterStyle(id="Strong", name="Strong"),
        CharacterStyle(id="Emphasis", name="Emphasis"),
        CharacterStyle(id="Hyperlink", name="Hyperlink", colour=tokens.colours.link),
        CharacterStyle(id="GlossaryTerm", name="Glossary term", colour=tokens.colours.link),
        CharacterStyle(id="Urgency", name="Urgency", size=layout.size),
    ]


def _headings(normal: ParagraphStyle, layout: Layout, tokens: Tokens) -> Iterator[ParagraphStyle]:
    colours = tokens.colours
    for level, (before, after) in enumerate(_HEADING_SPACES, 1):
        size = layout.heading_size(level)
        heading = replace(
            normal,
            id=f"Heading{level}",
            name=f"heading {level}",
            family=tokens.fonts.heading,
            size=size,
            line=size * 1.25,
            bold=True,
            colour=colours.brand if level <= 3 else colours.text,
            before=layout.em(before),
            after=layout.em(after),
            keep_next=True,
            keep_lines=True,
            outline=level,
        )
        if level == 1:
            yield _banded(heading, layout, tokens, bottom=0.7)
        elif level == 2:
            # A line across the page shows from afar where a new part begins.
            yield replace(heading, edges=(Edge("top", 2.25, layout.em(0.4), colours.brand),))
        else:
            yield heading


def _banded(
    style: ParagraphStyle, layout: Layout, tokens: Tokens, *, top: float = 0.0, bottom: float = 0.0
) -> ParagraphStyle:
    """A style on the dark band at the head of the first page; `top` and `bottom` in em."""
    brand, side, line = tokens.colours.brand, BAND_SIDES / 2 - 1, 1
    edges = (
        Edge("top", 0.25, layout.em(top), brand),
        Edge("left", line, side, brand),
        Edge("bottom", 0.25, layout.em(bottom), brand),
        Edge("right", line, side, brand),
    )
    return replace(
        style,
        colour=tokens.colours.on_brand,
        fill=brand,
        edges=edges,
        left=side + line,
        right=side + line,
    )


def _others(normal: ParagraphStyle, layout: Layout, tokens: Tokens) -> Iterator[ParagraphStyle]:
    colours = tokens.colours

    def like_normal(id_: str, name: str, **changes: object) -> ParagraphStyle:
        return replace(normal, id=id_, name=name, **changes)  # type: ignore[arg-type]

    label = like_normal(
        "Label", "Label", bold=True, after=layout.em(0.3), keep_next=True, keep_lines=True
    )
    yield label
    originator = replace(label, id="Originator", name="Originator", after=0.0)
    yield _banded(originator, layout, tokens, top=0.7, bottom=0.35)
    yield like_normal("Subtitle", "Subtitle", before=layout.em(1.2), after=layout.em(1))
    yield like_normal("Edition", "Edition", colour=colours.muted)
    yield like_normal(
        "PrintPage", "Print page", colour=colours.muted, after=layout.em(0.3), keep_next=True
    )
    yield replace(
        label,
        id="TOCHeading",
        name="TOC Heading",
        size=layout.headings[1],
        line=layout.headings[1] * 1.25,
        family=tokens.fonts.heading,
        colour=colours.brand,
        before=layout.em(1.5),
        after=layout.em(0.5),
    )
    yield like_normal(
        "TOC2",
        "toc 2",
        after=layout.em(0.45),
        right_tab=layout.text_width,
        leader="dot",
        keep_lines=True,
    )
    yield like_normal("Picture", "Picture", before=layout.em(1), after=layout.em(0.6))
    yield like_normal("Caption", "caption", bold=True, keep_lines=True)
    for id_, name in (("ListBullet", "List Bullet"), ("ListNumber", "List Number")):
        yield like_normal(id_, name, after=layout.em(0.45), keep_lines=True)
    yield like_normal("Tick", "Box to tick", after=layout.em(0.6), keep_lines=True)
    yield like_normal("Bibliography", "Bibliography", after=layout.em(0.6), keep_lines=True)
    yield like_normal("GlossaryEntry", "Glossary entry", keep_lines=True)
    cell = like_normal("TableText", "Table text", line=layout.em(1.25), after=0.0)
    yield cell
    yield replace(cell, id="TableRowHeading", name="Table row heading", bold=True)
    yield replace(cell, id="TableHeading", name="Table heading", bold=True, colour=colours.on_brand)
    footer = like_normal(
        "Footer",
        "footer",
        line=layout.em(1.25),
        after=0.0,
        colour=colours.muted,
        right_tab=layout.text_width,
    )
    yield footer
    yield replace(
        footer,
        id="FooterTitle",
        name="Footer title",
        # Not a matter of margins, since a foot of many lines pushes the text up.
        before=layout.em(0.5),
        bold=True,
        edges=(Edge("top", 1, layout.em(0.35), colours.rule),),
    )
