"""The PDF leaflet: document → HTML for paper → WeasyPrint → mended file."""

from publisher.backends.pdf.pdf_backend import PdfBackend

__all__ = ["PdfBackend"]
