"""A question that only a person can answer."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from publisher.verify.report.looked_at import Item, LookedAt


class Area(StrEnum):
    """What the questions are about, in the order in which they are asked."""

    PICTURES = "Pictures"
    WORDS = "Words and languages"
    ORDER = "Structure and order"
    LINKS = "Links and videos"
    LISTENING = "The recording"
    SCREEN = "On a screen"
    PAPER = "On paper"
    PEOPLE = "The people who read it"


@dataclass(frozen=True, slots=True)
class HumanCheck:
    """One question of the list to tick.

    `wcag` are numbers of WCAG 2.2, `points` places in other standards. `formats` are the backends'
    names, none for all. `items` finds what there is to look at; where `each` is true every item is
    ticked by itself. A check with an `absent` sentence is left out where nothing is found, and the
    sentence says so.
    """

    id: str
    area: Area
    question: str
    task: str
    wcag: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    items: Callable[[LookedAt], Iterator[Item]] | None = None
    each: bool = False
    absent: str = ""


@dataclass(frozen=True, slots=True)
class AskedCheck:
    """A check as it is asked of one leaflet: for these formats, about these items."""

    check: HumanCheck
    formats: tuple[str, ...]
    items: tuple[Item, ...]
