"""The labels of a drawing set larger in their places, where nothing is covered by that."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.pictures.box import Box
from publisher.pictures.ground import Ground
from publisher.pictures.labels import CAPITALS, Label
from publisher.theme import Theme

_LEADING = 1.2
_ASCENT, _DESCENT = 0.75, 0.25
_AIR = 0.15
"""Free space around a label, as a part of its size."""
_UP_AND_DOWN = (0.0, 0.2, -0.2, 0.4, -0.4)
"""Lines by which a label may be moved, as parts of its size, the best first."""


@dataclass(frozen=True, slots=True)
class SetLabel:
    """A label set anew: its box, its size, the first baseline, and how its lines are aligned.

    `anchor` is that of SVG's text-anchor, and `x` the point that it speaks of.
    """

    label: Label
    box: Box
    size: float
    x: float
    baseline: float
    anchor: str

    @property
    def leading(self) -> float:
        """From one baseline to the next."""
        return _LEADING * self.size


def enlarged(
    labels: Sequence[Label],
    least: float,
    ground: Ground,
    theme: Theme,
    taken: Sequence[Box] = (),
) -> tuple[SetLabel, ...] | None:
    """All labels with letters of at least `least` units, or None where one of them has no room.

    None meets another or a place that is `taken`, none leaves the drawing, and each stands on a
    ground of one colour.
    """
    placed: list[SetLabel] = []
    full = list(taken)
    # Those that need not grow stay where they are, so they come first.
    for label in sorted(labels, key=lambda each: each.size < least):
        air = _AIR * max(label.size, least)
        for each in _settings(label, least, theme):
            around = each.box.grown(air)
            if not any(map(around.meets, full)) and ground.is_plain(around):
                placed.append(each)
                full.append(each.box)
                break
        else:
            return None
    return tuple(placed)


def _settings(label: Label, least: float, theme: Theme) -> Iterator[SetLabel]:
    """The ways to set a label, the most like the drawing first."""
    if not label.lines:
        return
    size = max(label.size, least)
    width = size * max(_width(line, label.bold, theme) for line in label.lines)
    lines = _LEADING * size * (len(label.lines) - 1)
    box, middle = label.box, (label.top + label.foot) / 2
    lefts = {
        "start": box.left,
        "end": box.right - width,
        "middle": box.centre[0] - width / 2,
    }
    points = {"start": 0.0, "middle": width / 2, "end": width}
    for move in _UP_AND_DOWN:
        baseline = middle + (CAPITALS * size - lines) / 2 + move * size
        for anchor in dict.fromkeys((label.anchor, *lefts)):
            left = lefts[anchor]
            yield SetLabel(
                label,
                Box(
                    left,
                    baseline - _ASCENT * size,
                    left + width,
                    baseline + lines + _DESCENT * size,
                ),
                size,
                left + points[anchor],
                baseline,
                anchor,
            )


def _width(words: str, bold: bool, theme: Theme) -> float:
    """The width of some words in the theme's letters, as a multiple of their size."""
    from PIL import ImageFont

    face = theme.font_for(family=theme.tokens.fonts.body, bold=bold)
    return float(ImageFont.truetype(face.path, 100).getlength(words)) / 100
