"""Going over all words of a document in reading order and putting others in their place."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from publisher.document.nodes import ForeignPassage, Inline, Inlines, Node

Kind = TypeVar("Kind", bound=Node)


_HEADINGS = {"heading", "header"}
"""Fields whose words are repeated elsewhere: in the contents, or before each cell of a table."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where some inlines stand; the header of a table counts as a heading."""

    in_heading: bool = False
    in_foreign: bool = False


Change = Callable[[Inlines, Place], Inlines]


def rewrite(node: Kind, change: Change, place: Place = Place()) -> Kind:
    """The block with each of its inline texts changed: headings, paragraphs, cells, captions.

    `change` is called in reading order, once for each text.
    """
    if isinstance(node, ForeignPassage):
        place = replace(place, in_foreign=True)
    changes: dict[str, Any] = {}
    for each in fields(node):
        value = getattr(node, each.name)
        if isinstance(value, tuple) and value:
            inner = replace(place, in_heading=place.in_heading or each.name in _HEADINGS)
            changes[each.name] = _rewrite_all(value, change, inner)
    return replace(node, **changes)


def _rewrite_all(values: tuple[Any, ...], change: Change, place: Place) -> tuple[Any, ...]:
    if isinstance(values[0], Inline):
        return change(values, place)
    return tuple(
        rewrite(each, change, place)
        if isinstance(each, Node)
        else _rewrite_all(each, change, place)
        if isinstance(each, tuple)
        else each
        for each in values
    )
