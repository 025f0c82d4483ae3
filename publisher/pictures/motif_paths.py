"""The shapes of the covers, as paths in a square of 100 by 100."""

from collections.abc import Mapping
from enum import Enum, auto

from publisher.document.cover_motif import CoverMotif


class Tone(Enum):
    """A part's brightness beside the ground, which is dark: light, between, or the ground's own."""

    LIGHT = auto()
    MIDDLE = auto()
    GROUND = auto()


def _disc(x: float, y: float, r: float) -> str:
    return f"M{x - r:g} {y:g}a{r:g} {r:g} 0 1 1 {2 * r:g} 0a{r:g} {r:g} 0 1 1 {-2 * r:g} 0Z"


_L, _M, _G = Tone.LIGHT, Tone.MIDDLE, Tone.GROUND

MOTIF_PATHS: Mapping[CoverMotif, tuple[tuple[Tone, str], ...]] = {
    CoverMotif.ARCH: (
        (_L, "M2 98V50A48 48 0 0 1 98 50V98H78V50A28 28 0 0 0 22 50V98Z"),
        (_M, "M31 98V50A19 19 0 0 1 69 50V98Z"),
    ),
    CoverMotif.BOAT: (
        (_L, "M46 2V66H4C26 50 40 28 46 2Z"),
        (_M, "M53 14C72 30 84 48 90 66H53Z"),
        (_L, "M2 73H98C94 88 84 98 70 98H30C16 98 6 88 2 73Z"),
    ),
    CoverMotif.FAN: (
        (_L, "M2 2A96 96 0 0 1 98 98H66A64 64 0 0 0 2 34Z"),
        (_M, "M2 46A52 52 0 0 1 54 98H2Z"),
    ),
    CoverMotif.HILLS: (
        (_M, _disc(78, 20, 17)),
        (_M, "M44 98C62 44 80 44 98 98Z"),
        (_L, "M2 98C22 24 50 24 72 98Z"),
    ),
    CoverMotif.KITE: (
        (_L, "M48 2V37L8 46ZM52 98V45L92 54Z"),
        (_M, "M52 2V41L92 50ZM48 98V41L8 50Z"),
    ),
    CoverMotif.LEAF: (
        (_L, "M48 76C14 76 2 50 2 10C34 10 48 38 48 76Z"),
        (_M, "M52 76C52 38 66 10 98 10C98 50 86 76 52 76Z"),
        (_L, "M45 72H55V98H45Z"),
    ),
    CoverMotif.MOON: (
        (_L, "M70 6A48 48 0 1 0 96 70A40 40 0 0 1 70 6Z"),
        (_M, _disc(83, 34, 12)),
    ),
    CoverMotif.PETALS: (
        (_L, "M48 48Q48 2 2 2Q2 48 48 48ZM52 52Q52 98 98 98Q98 52 52 52Z"),
        (_M, "M52 48Q52 2 98 2Q98 48 52 48ZM48 52Q48 98 2 98Q2 52 48 52Z"),
    ),
    CoverMotif.STONES: (
        (_M, "M30 18a20 16 0 1 1 40 0a20 16 0 1 1-40 0Z"),
        (_L, "M16 51a34 15 0 1 1 68 0a34 15 0 1 1-68 0Z"),
        (_M, "M2 84a48 15 0 1 1 96 0a48 15 0 1 1-96 0Z"),
    ),
    CoverMotif.SUN: (
        (_L, "M2 58A48 48 0 0 1 98 58Z"),
        (_M, "M2 65H98V77H2ZM20 84H80V96H20Z"),
    ),
    CoverMotif.TREE: (
        (_M, "M42 70H58V98H42Z"),
        (_L, _disc(50, 40, 38)),
    ),
    CoverMotif.WAVES: (
        (_L, "M0 17C17-5 33-5 50 17S83 39 100 17V33C83 55 67 55 50 33S17 11 0 33Z"),
        (_M, "M0 42C17 20 33 20 50 42S83 64 100 42V58C83 80 67 80 50 58S17 36 0 58Z"),
        (_L, "M0 67C17 45 33 45 50 67S83 89 100 67V83C83 105 67 105 50 83S17 61 0 83Z"),
    ),
    CoverMotif.BONE: (
        (
            _L,
            (
                f"{_disc(14, 70, 13)}{_disc(30, 86, 13)}{_disc(70, 14, 13)}{_disc(86, 30, 13)}"
                "M13 71L71 13L87 29L29 87Z"
            ),
        ),
    ),
    CoverMotif.CLOCK: (
        (_L, _disc(50, 50, 48)),
        (_G, "M45 18H55V46L77 60L71.5 68.5L45 52Z"),
    ),
    CoverMotif.DROP: (
        (_L, "M50 2C58 24 85 44 85 65A35 35 0 0 1 15 65C15 44 42 24 50 2Z"),
        (_M, "M50 88A23 23 0 0 1 27 65H50Z"),
    ),
    CoverMotif.EYE: (
        (_L, "M2 50C26 10 74 10 98 50C74 90 26 90 2 50Z"),
        (_G, _disc(50, 50, 25)),
        (_M, _disc(50, 50, 17)),
    ),
    CoverMotif.HEART: (
        (_L, "M50 94C8 64 2 44 2 29A25 25 0 0 1 50 22A25 25 0 0 1 98 29C98 44 92 64 50 94Z"),
    ),
    CoverMotif.HOUSE: (
        (_L, "M50 4L98 48H87V98H13V48H2Z"),
        (_G, "M39 98V65a11 11 0 0 1 22 0V98Z"),
    ),
    CoverMotif.SCANNER: (
        (_L, "M56 4H86A12 12 0 0 1 98 16V96H44V16A12 12 0 0 1 56 4Z"),
        (_G, "M42 33H76A10 10 0 0 1 86 43V76H42Z"),
        (_M, "M2 65H82V73H2ZM14 76H36V96H14Z"),
        (_L, f"{_disc(13, 52, 10)}M27 44H72A9 9 0 0 1 72 62H27Z"),
    ),
    CoverMotif.SPEECH: (
        (
            _L,
            (
                "M14 6H86A12 12 0 0 1 98 18V62A12 12 0 0 1 86 74H52L26 98V74H14A12 12 0 0 1 2 62V18"
                "A12 12 0 0 1 14 6Z"
            ),
        ),
        (_M, "M20 24H80V35H20ZM20 46H60V57H20Z"),
    ),
    CoverMotif.TABLET: (
        (_L, "M31 32L13.5 50A25.8 25.8 0 0 0 50 86.5L67.5 69Z"),
        (_M, "M34 29.5L50 13.5A25.8 25.8 0 0 1 86.5 50L70.5 66Z"),
    ),
    CoverMotif.TOOTH: (
        (
            _L,
            (
                "M26 4C38 4 42 10 50 10S62 4 74 4C92 4 98 20 94 36C88 54 86 98 74 98C62 98 66 64"
                "50 64S38 98 26 98C14 98 12 54 6 36C2 20 8 4 26 4Z"
            ),
        ),
    ),
}
