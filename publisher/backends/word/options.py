"""What a reader may choose about the large-print file."""

from dataclasses import dataclass, field

SIZES = (16, 18, 20, 24, 28, 36)
"""Large print from 16 points, giant print from 24 (UKAAF G003)."""


@dataclass(frozen=True, slots=True)
class WordOptions:
    """The choices of the large-print format; a size of 0 means that of the house style."""

    size: int = field(
        default=0,
        metadata={
            "help": "size of the letters in the large-print Word file, in points",
            "choices": SIZES,
        },
    )
