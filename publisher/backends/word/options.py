"""What a reader may choose about the large-print file."""

from dataclasses import dataclass, field

SIZES = (*range(16, 29), 36)
"""Large print from 16 points, giant print from 24 (UKAAF G003).

Between 28 and 36 points our count of the pages of a long leaflet has been off by one or two beside
LibreOffice's, and the contents must be right before anybody opens the file.
"""


@dataclass(frozen=True, slots=True)
class WordOptions:
    """The choices of the large-print format; a size of 0 means that of the house style."""

    size: int = field(
        default=0,
        metadata={
            "help": f"size of the letters in points, {SIZES[0]} to {SIZES[-2]}, or {SIZES[-1]}",
            "choices": SIZES,
            "metavar": "POINTS",
        },
    )
