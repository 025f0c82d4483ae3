"""Differences in a part of a leaflet, by their places in the whole."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from publisher.document import Document, Unit, UnitKind, canonical_reading
from publisher.theme import Wording
from publisher.verify.parity.difference import Difference


def in_whole(
    differences: Iterable[Difference], part: Document, whole: Document, wording: Wording
) -> tuple[tuple[Difference, ...], frozenset[int]]:
    """The differences as places in the reading of `whole`, and the places that `part` has not.

    `part` is made of blocks of `whole`, in any order.
    """
    units = canonical_reading(whole, wording)
    numbers = dict(zip(_names(units), range(len(units)), strict=True))
    places = [numbers.get(each, -1) for each in _names(canonical_reading(part, wording))]
    moved = tuple(
        replace(each, unit=places[each.unit] if each.unit >= 0 else -1) for each in differences
    )
    return moved, frozenset(range(len(units))) - frozenset(places)


def _names(units: Iterable[Unit]) -> Iterator[tuple[str, UnitKind, int]]:
    """What each unit is, for ever the same: the how manieth of its kind in its node."""
    seen = Counter[tuple[str, UnitKind]]()
    for each in units:
        key = each.node, each.kind
        seen[key] += 1
        yield *key, seen[key]
