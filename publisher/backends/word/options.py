"""What a reader may choose about the large-print file."""

from dataclasses import dataclass, field

SIZES = tuple(range(16, 37))
"""Large print from 16 points, giant print from 24 (UKAAF G003)."""


@dataclass(frozen=True, slots=True)
class WordOptions:
    """The choices of the large-print format; a size of 0 means that of the house style."""

    size: int = field(
        default=0,
        metadata={
            "help": f"size of the letters in points, {SIZES[0]} to {SIZES[-1]}",
            "choices": SIZES,
            "metavar": "POINTS",
        },
    )
