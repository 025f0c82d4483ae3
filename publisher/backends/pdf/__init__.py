"""The PDF leaflet: document → HTML for paper → WeasyPrint → mended file."""

from publisher.backends.pdf.forms.a4 import PdfBackend
from publisher.backends.pdf.forms.a4_print import A4PrintBackend
from publisher.backends.pdf.forms.a5_booklet import A5BookletBackend
from publisher.backends.pdf.forms.dl_trifold import DlTrifoldBackend
from publisher.backends.pdf.forms.giant_print import GiantPrintBackend
from publisher.backends.pdf.forms.large_print import LargePrintBackend
from publisher.backends.pdf.forms.poster import PosterBackend

__all__ = [
    "A4PrintBackend",
    "A5BookletBackend",
    "DlTrifoldBackend",
    "GiantPrintBackend",
    "LargePrintBackend",
    "PdfBackend",
    "PosterBackend",
]
