"""Words that stand on their heads."""

from collections.abc import Iterator

from publisher.verify.checks.pdf.printed_pdf import PrintedPdf
from publisher.verify.finding import Finding


def check_turned_words(pdf: PrintedPdf) -> Iterator[Finding]:
    """All words are upright (UKAAF G003), on the sheets of a folded leaflet, too.

    Sheets are turned over at their short edge, so that no side of them has to stand on its head.
    """
    for page in dict.fromkeys(each.page for each in pdf.runs if each.turned):
        yield Finding("turned-words", "words are printed upside down or sideways", f"page {page}")
