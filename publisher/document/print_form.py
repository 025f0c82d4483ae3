"""The forms in which a leaflet is printed."""

from enum import StrEnum


class PrintForm(StrEnum):
    """A form of the printed leaflet, as `--form` and the front matter name it."""

    A4 = "a4"
    A4_PRINT = "a4-print"
    A5_BOOKLET = "a5-booklet"
    DL_TRIFOLD = "dl-trifold"
    POSTER = "poster"
    LARGE_PRINT = "large-print"
    GIANT_PRINT = "giant-print"
