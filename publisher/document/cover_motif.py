"""The shape on a leaflet's cover."""

from enum import StrEnum


class CoverMotif(StrEnum):
    """One strong shape by which a leaflet is known across a room.

    The first twelve mean nothing and suit every leaflet. The others stand for a subject, so they
    are there for an author to choose and are never chosen by the program.
    """

    ARCH = "arch"
    BOAT = "boat"
    FAN = "fan"
    HILLS = "hills"
    KITE = "kite"
    LEAF = "leaf"
    MOON = "moon"
    PETALS = "petals"
    STONES = "stones"
    SUN = "sun"
    TREE = "tree"
    WAVES = "waves"

    BONE = "bone"
    CLOCK = "clock"
    DROP = "drop"
    EYE = "eye"
    HEART = "heart"
    HOUSE = "house"
    SCANNER = "scanner"
    SPEECH = "speech"
    TABLET = "tablet"
    TOOTH = "tooth"


NEUTRAL_MOTIFS = tuple(CoverMotif)[:12]
"""Those that suit every leaflet."""
