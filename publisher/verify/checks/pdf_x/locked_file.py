"""Files that are encrypted."""

from collections.abc import Iterator

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding


def check_locked_file(file: PrintFile) -> Iterator[Finding]:
    """The file is not encrypted, not even with an empty password (ISO 15930-4)."""
    if file.pdf.is_encrypted:
        yield Finding("locked-file", "the file is encrypted")
