"""Files that do not say what they are."""

from collections.abc import Iterator

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding

VERSION = "PDF/X-1a:2003"


def check_not_identified(file: PrintFile) -> Iterator[Finding]:
    """The document information names PDF/X-1a:2003 (ISO 15930-4)."""
    named = str(file.pdf.docinfo.get("/GTS_PDFXVersion", ""))
    if named != VERSION:
        yield Finding("not-identified", f"the file says that it is '{named}' and not {VERSION}")
