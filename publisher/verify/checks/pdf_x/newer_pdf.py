"""Files that older programs of print shops cannot read."""

from collections.abc import Iterator

from pikepdf import Name

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding


def check_newer_pdf(file: PrintFile) -> Iterator[Finding]:
    """The file is PDF 1.3 or 1.4, written without streams of objects (ISO 15930-4)."""
    version = file.pdf.pdf_version
    if version not in ("1.3", "1.4"):
        yield Finding("newer-pdf", f"the file is PDF {version}, and PDF/X-1a ends with 1.4")
    if file.pdf.trailer.get("/Type") == Name.XRef:
        yield Finding("newer-pdf", "the file's list of objects is written as PDF 1.5 does")
