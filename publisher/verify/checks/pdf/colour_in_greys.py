"""Colours in a file for the office printer."""

from collections.abc import Iterator

from publisher.verify.checks.pdf.printed_pdf import PrintedPdf
from publisher.verify.finding import Finding


def check_colour_in_greys(pdf: PrintedPdf) -> Iterator[Finding]:
    """The form for the office printer has only greys: nothing is left to the printer's choice.

    Two colours that differ on a screen may come out as one grey.
    """
    for page in pdf.coloured:
        yield Finding("colour-in-greys", "something is printed in colour", f"page {page}")
