"""How much a narration tells of the leaflet besides its words."""

from enum import StrEnum


class Announcements(StrEnum):
    """Full tells what comes, how much of it, and where it ends; brief only what has a meaning.

    Even a brief narration says how urgent a card is, that something is a picture, which step it
    is, and under which heading a cell stands.
    """

    FULL = "full"
    BRIEF = "brief"
