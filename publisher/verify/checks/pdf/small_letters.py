"""Letters that are too small for clear print."""

from collections.abc import Iterator

from publisher.verify.checks.pdf.printed_pdf import PrintedPdf
from publisher.verify.finding import Finding

LEAST_PT = 12.0
_ROUNDING = 0.05


def check_small_letters(pdf: PrintedPdf) -> Iterator[Finding]:
    """No letter of the text is smaller than 12 points (UKAAF G003)."""
    for each in pdf.runs:
        if each.size < LEAST_PT - _ROUNDING and each.words:
            message = f"words are printed in {each.size:.1f} points, and clear print has 12 or more"
            yield Finding("small-letters", message, f"page {each.page}", words=each.words)
