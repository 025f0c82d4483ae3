"""What a user can choose about the PDF and its forms."""

from dataclasses import dataclass, field

UA_1, UA_2 = "ua-1", "ua-2"
LARGE_PRINT = tuple(range(16, 37))
"""Large print from 16 points, giant print from 24 (UKAAF G003)."""
_STANDARD = {
    "help": "the accessibility standard to keep: ua-1, or ua-2 (PDF 2.0)",
    "choices": (UA_1, UA_2),
}


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """The standard that the file keeps to: PDF/UA-1, which most readers know, or PDF/UA-2."""

    pdf_standard: str = field(default=UA_1, metadata=_STANDARD)


@dataclass(frozen=True, slots=True)
class LargePrintOptions:
    """The size of the letters in points, 0 for that of the house style, and the standard."""

    size: int = field(
        default=0,
        metadata={
            "help": f"size of the letters in points, {LARGE_PRINT[0]} to {LARGE_PRINT[-1]}",
            "choices": LARGE_PRINT,
            "metavar": "POINTS",
        },
    )
    pdf_standard: str = field(default=UA_1, metadata=_STANDARD)


@dataclass(frozen=True, slots=True)
class PressOptions:
    """Whether the file is for a print shop: with bleed and crop marks, in its colours (PDF/X)."""

    crop_marks: bool = field(
        default=False,
        metadata={"help": "for a print shop: 3 mm bleed, crop marks, CMYK colours (PDF/X)"},
    )
