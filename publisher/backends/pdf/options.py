"""What a user can choose about the PDF."""

from dataclasses import dataclass, field

UA_1, UA_2 = "ua-1", "ua-2"


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """The standard that the file keeps to: PDF/UA-1, which most readers know, or PDF/UA-2."""

    pdf_standard: str = field(
        default=UA_1,
        metadata={
            "help": "the accessibility standard to keep: ua-1, or ua-2 (PDF 2.0)",
            "choices": (UA_1, UA_2),
        },
    )
