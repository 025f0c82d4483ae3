"""Folded sheets whose pages are not where the reader turns to them."""

from collections.abc import Iterator
from itertools import pairwise

from publisher.verify.checks.pdf.printed_pdf import PrintedPdf
from publisher.verify.finding import Finding

_RULE = "page-out-of-place"


def check_page_out_of_place(pdf: PrintedPdf) -> Iterator[Finding]:
    """Once folded, the text goes on from page to page, and no page is blank."""
    if pdf.folded is None:
        return
    for before, after in pairwise(pdf.folded.read):
        if after < before:
            yield Finding(_RULE, f"the text of page {before + 1} goes on on page {after + 1}")
    for blank in sorted(set(range(pdf.folded.pages)) - set(pdf.folded.read)):
        yield Finding(_RULE, f"page {blank + 1} is blank")
