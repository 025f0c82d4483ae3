"""The PDF leaflet: document → HTML for paper → WeasyPrint → mended file."""

from publisher.backends.pdf.forms import (
    A4PrintBackend,
    A5BookletBackend,
    DlTrifoldBackend,
    GiantPrintBackend,
    LargePrintBackend,
    PdfBackend,
    PosterBackend,
)

__all__ = [
    "A4PrintBackend",
    "A5BookletBackend",
    "DlTrifoldBackend",
    "GiantPrintBackend",
    "LargePrintBackend",
    "PdfBackend",
    "PosterBackend",
]
