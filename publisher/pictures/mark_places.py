"""Places for marks that stand for the labels of a drawing."""

from collections.abc import Iterator, Sequence
from itertools import product
from math import cos, hypot, pi, sin

from publisher.pictures.box import Box
from publisher.pictures.ground import Ground
from publisher.pictures.labels import Label

_FURTHEST = 1.5
"""How many radii a mark may be moved; further away it would seem to belong to something else."""
_STEPS, _DIRECTIONS = 3, 16
_IN_SIGHT = 6
"""How many radii from a label the end of the line may be that leads to it."""
_LATER = 0.1
"""What a place of second choice costs, beside what it covers of the drawing."""

Place = tuple[float, float]


def mark_places(labels: Sequence[Label], radius: float, ground: Ground) -> list[Place] | None:
    """The centres of round marks, one for each label, or None where there is no room for all.

    Marks lie in the drawing and do not meet. Each is put at the end of its label where something
    is drawn beside it, which is where a line leads to, or else in its middle; it is moved aside
    where another mark stands, or where it would hide much of the drawing.
    """
    edge = ground.edge.grown(-radius)
    if edge.width < 0 or edge.height < 0:
        return None
    placed: list[Place] = []
    for label in labels:
        on_label = [_inside(edge, each) for each in _on_label(label, radius, ground)]
        beside = [_inside(edge, each) for each in _beside(on_label[0], radius)]
        best = _best(on_label, placed, radius, ground) or _best(beside, placed, radius, ground)
        if best is None:
            return None
        placed.append(best)
    return placed


def _best(
    wishes: Sequence[Place], placed: Sequence[Place], radius: float, ground: Ground
) -> Place | None:
    """The place that costs least of those where no mark stands."""
    costs: dict[Place, float] = {}
    for number, (x, y) in enumerate(wishes):
        if all(hypot(x - other_x, y - other_y) >= 2 * radius for other_x, other_y in placed):
            hidden = ground.covered(Box(x - radius, y - radius, x + radius, y + radius))
            costs.setdefault((x, y), hidden + _LATER * number)
    return min(costs, key=costs.__getitem__, default=None)


def _on_label(label: Label, radius: float, ground: Ground) -> Iterator[Place]:
    """Where a mark might stand on its label, the best place first."""
    most = _IN_SIGHT * radius
    rooms = {
        (height, side): ground.room(box, side, most)
        for height, box in enumerate((label.first_line, label.box))
        for side in (-1, 1)
    }
    height, side = min(rooms, key=rooms.__getitem__)
    box = (label.first_line, label.box)[height]
    x, y = box.centre
    ends = {-1: x, 1: x}
    if box.width > 2 * radius:
        ends = {-1: box.left + radius, 1: box.right - radius}
    is_between = abs(rooms[height, -1] - rooms[height, 1]) <= radius / 2
    first = x if is_between else ends[side]
    for each in dict.fromkeys((first, x, *ends.values())):
        yield each, y


def _beside(place: Place, radius: float) -> Iterator[Place]:
    """Where a mark might stand around a place, the nearest first."""
    for step, turn in product(range(1, _STEPS + 1), range(_DIRECTIONS)):
        angle = 2 * pi * turn / _DIRECTIONS
        far = radius * _FURTHEST * step / _STEPS
        yield place[0] + far * cos(angle), place[1] + far * sin(angle)


def _inside(edge: Box, place: Place) -> Place:
    x, y = place
    return min(max(x, edge.left), edge.right), min(max(y, edge.top), edge.bottom)
