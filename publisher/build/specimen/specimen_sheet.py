"""The sheet of a theme: its colours with their contrasts, as all people may see them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from publisher.backends import Context
from publisher.build.specimen.card_picture import as_picture, draw_cards
from publisher.build.specimen.swatches import swatches, told_ratio
from publisher.diagnostics import Span
from publisher.document import Document, Picture, walk
from publisher.document.nodes import (
    Block,
    CareCard,
    CareKind,
    Cell,
    Figure,
    Inlines,
    Paragraph,
    Section,
    Table,
    Text,
)
from publisher.theme.colour_pairs import COLOUR_PAIRS
from publisher.theme.colour_vision import COLOUR_VISIONS, Matrix, seen_colour, seen_picture
from publisher.theme.contrast import contrast_ratio
from publisher.theme.tokens import Colours

if TYPE_CHECKING:
    from PIL import Image

_WHERE = {"colours": "on paper and on a light screen", "dark_colours": "on a dark screen"}
_CARDS = {
    "the two cards that cannot wait": (CareKind.EMERGENCY, CareKind.URGENT),
    "the two cards that can": (CareKind.ADVICE, CareKind.NOTE),
}
_ABOUT = {
    "greyscale": "This is what a printer without colours makes of them, and what a few people see.",
    "protanopia": "To people with protanopia, red is dark. About 1 man in 100 has it.",
    "deuteranopia": "To people with deuteranopia, red and green are alike. About 1 man in 100 has "
    "it, and more have it in part.",
    "tritanopia": "To people with tritanopia, blue and green are alike. Hardly anybody is born "
    "with it, but some illnesses of the eye bring it.",
}
_HOW = (
    "Beside each pair stands its contrast and, in brackets, the least that it may have: 7 for text "
    "(WCAG 2.2, 1.4.6), 3 for frames and lines (1.4.11). A theme with a pair that is too close is "
    "refused. What this sheet says about other kinds of colour vision is advice."
)


def specimen_sheet(leaflet: Document, context: Context) -> Document:
    """The sheet of the context's theme, with the care cards and the dates of a leaflet.

    It is a document as any leaflet is, so each format makes it as accessible as one. Raises
    `Problems` where a library of the system is missing.
    """
    return _SheetWriter(leaflet, context).document()


@dataclass(frozen=True, slots=True)
class _Colours:
    """The colours of one group of tokens and the care cards in them, as somebody sees them."""

    group: str
    seen: str
    colours: Colours
    cards: tuple["Image.Image", ...]

    def by(self, name: str, matrix: Matrix) -> "_Colours":
        """The same by a kind of colour vision."""
        changed = {key: seen_colour(value, matrix) for key, value in self.colours}
        cards = tuple(seen_picture(each, matrix) for each in self.cards)
        return _Colours(self.group, name, self.colours.model_copy(update=changed), cards)

    @property
    def name(self) -> str:
        """What is shown, for ids and files."""
        return f"{self.group.replace('_', '-')}{f'-{self.seen}' if self.seen else ''}"

    @property
    def words(self) -> str:
        """What is shown, for captions."""
        return f"{_WHERE[self.group]}{f', in {self.seen}' if self.seen else ''}"

    @property
    def ratios(self) -> list[str]:
        """The contrast of each pair, in words."""
        return [
            told_ratio(getattr(self.colours, each.front), getattr(self.colours, each.back))
            for each in COLOUR_PAIRS
        ]

    @property
    def too_close(self) -> list[str]:
        """The pairs that have less contrast than they must."""
        return [
            f"{pair.front} on {pair.back} {_WHERE[self.group]} ({ratio})"
            for pair, ratio in zip(COLOUR_PAIRS, self.ratios, strict=True)
            if contrast_ratio(getattr(self.colours, pair.front), getattr(self.colours, pair.back))
            < pair.least
        ]


class _SheetWriter:
    def __init__(self, leaflet: Document, context: Context) -> None:
        self._leaflet = leaflet
        self._context = context
        self._span = Span(str(context.theme.file))

    def document(self) -> Document:
        theme = self._context.theme
        summary = (
            f"The colours of the theme ‘{theme.name}’ in pairs, with the contrast that each pair "
            "has and the contrast that it must have."
        )
        metadata = replace(
            self._leaflet.metadata,
            id=f"theme-{theme.name}",
            title=f"The colours of the theme ‘{theme.name}’",
            summary=summary,
            audience="People who choose how leaflets look",
            web_base="",
        )
        shown = [self._colours(group) for group in _WHERE]
        seen = {
            name: [each.by(name, matrix) for each in shown]
            for name, matrix in COLOUR_VISIONS.items()
        }
        blocks: tuple[Block, ...] = (
            self._paragraph("how", _HOW),
            *(self._as_they_are(each) for each in shown),
            *(self._by_vision(name, each) for name, each in seen.items()),
            self._all_contrasts([(each, *by) for each, *by in zip(shown, *seen.values())]),
        )
        return Document(metadata, self._text(summary), blocks, None, None, self._span, "0" * 64)

    def _colours(self, group: str) -> _Colours:
        theme = self._context.theme
        colours: Colours = getattr(theme.tokens, group)
        # On paper a dark screen is a dark paper.
        tokens = theme.tokens.model_copy(update={"colours": colours})
        context = replace(self._context, theme=replace(theme, tokens=tokens))
        cards = [each for each in walk(self._leaflet) if isinstance(each, CareCard)]
        drawn = tuple(
            draw_cards([_first(cards, kind) for kind in kinds], self._leaflet, context)
            for kinds in _CARDS.values()
        )
        return _Colours(group, "", colours, drawn)

    def _as_they_are(self, shown: _Colours) -> Section:
        rows = [
            (f"{pair.front} on {pair.back}", pair.use, ratio, f"{pair.least:g}:1")
            for pair, ratio in zip(COLOUR_PAIRS, shown.ratios, strict=True)
        ]
        header = ("Colours", "What they show", "Contrast", "At least")
        table = self._table(shown.name, f"Contrasts {shown.words}", header, rows)
        return self._section(shown.name, f"Colours {shown.words}", (*self._figures(shown), table))

    def _by_vision(self, name: str, shown: Sequence[_Colours]) -> Section:
        too_close = [words for each in shown for words in each.too_close]
        advice = "All pairs keep the contrast that they must have."
        if too_close:
            advice = f"These pairs have less contrast than they must: {', '.join(too_close)}."
        return self._section(
            name,
            f"The same in {name}",
            (
                self._paragraph(f"{name}-advice", f"{_ABOUT[name]} {advice}"),
                *(figure for each in shown for figure in self._figures(each)),
            ),
        )

    def _all_contrasts(self, shown: Sequence[Sequence[_Colours]]) -> Section:
        header = ("Colours", *(each.seen.capitalize() for each in shown[0][1:]))
        tables = [
            self._table(
                f"{as_they_are.name}-seen",
                f"Contrasts {as_they_are.words}, by colour vision",
                header,
                [
                    (f"{pair.front} on {pair.back}", *ratios)
                    for pair, *ratios in zip(COLOUR_PAIRS, *(each.ratios for each in seen))
                ],
            )
            for as_they_are, *seen in shown
        ]
        return self._section("by-vision", "Contrasts by colour vision", tuple(tables))

    def _figures(self, shown: _Colours) -> Iterator[Figure]:
        family = self._context.theme.tokens.fonts.body
        yield self._figure(
            swatches(f"{shown.name}.svg", COLOUR_PAIRS, shown.colours, family),
            f"{len(COLOUR_PAIRS)} pairs of colours, each with its names and its contrast, which a "
            "table further on has in words",
            f"Pairs of colours {shown.words}",
        )
        for number, (words, card) in enumerate(zip(_CARDS, shown.cards, strict=True), 1):
            yield self._figure(
                as_picture(f"{shown.name}-cards-{number}.png", card),
                f"{words[0].upper()}{words[1:]}: words, mark and frame tell them apart",
                f"{words[0].upper()}{words[1:]}, {shown.words}",
            )

    # Nodes ------------------------------------------------------------------------------------

    def _text(self, words: str) -> Inlines:
        return (Text(words, span=self._span),)

    def _paragraph(self, name: str, words: str) -> Paragraph:
        return Paragraph(self._text(words), id=f"{name}-words", span=self._span)

    def _section(
        self, name: str, heading: str, children: tuple[Paragraph | Figure | Table, ...]
    ) -> Section:
        return Section(self._text(heading), 2, children, id=name, span=self._span)

    def _figure(self, picture: Picture, alternative: str, caption: str) -> Figure:
        name = picture.name.replace(".", "-")
        return Figure(picture, alternative, self._text(caption), id=name, span=self._span)

    def _table(
        self, name: str, caption: str, header: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> Table:
        first, *others = [
            tuple(Cell(self._text(words), span=self._span) for words in row)
            for row in (header, *rows)
        ]
        return Table(
            self._text(caption), first, tuple(others), True, id=f"{name}-table", span=self._span
        )


def _first(cards: Sequence[CareCard], kind: CareKind) -> CareCard:
    return next(each for each in cards if each.kind is kind)
