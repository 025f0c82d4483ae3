"""From a finished PDF to its measures."""

import pypdfium2

from publisher.document import Document, PrintForm
from publisher.verify.checks.large_print.measured.measured_leaflet import MeasuredLeaflet
from publisher.verify.checks.large_print.measured.read_blocks import read_blocks
from publisher.verify.checks.large_print.measured.read_page import read_page
from publisher.verify.parity.pdf_tags import read_pdf_tags


def measure_pdf(content: bytes, document: Document, asked: float = 0) -> MeasuredLeaflet:
    """The measures of a tagged PDF; `asked` is the size of its body in points, 0 for its own.

    Raises `ValueError` for a file that is no PDF.
    """
    try:
        with pypdfium2.PdfDocument(content) as pdf:
            read = [read_page(number, page) for number, page in enumerate(pdf, 1)]
            bookmarks = tuple(each.get_title() for each in pdf.get_toc())
    except pypdfium2.PdfiumError as fault:
        raise ValueError(str(fault)) from fault
    roots = read_pdf_tags(content, PrintForm.A4).roots
    runs = [run for _, found in read for run in found]
    pages = tuple(page for page, _ in read)
    return MeasuredLeaflet(document, pages, tuple(read_blocks(roots, runs)), bookmarks, asked)
