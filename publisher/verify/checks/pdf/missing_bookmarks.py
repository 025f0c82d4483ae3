"""Leaflets that nobody can find their way in."""

from collections.abc import Iterator

from publisher.document.nodes import Section
from publisher.verify.checks.pdf.printed_pdf import PrintedPdf
from publisher.verify.finding import Finding


def check_missing_bookmarks(pdf: PrintedPdf) -> Iterator[Finding]:
    """The title and each section of the first level have a bookmark (WCAG 2.2, 2.4.5; PDF2)."""
    sections = [each for each in pdf.document.blocks if isinstance(each, Section)]
    if sections and len(pdf.bookmarks) <= len(sections):
        message = (
            f"the leaflet has {len(sections)} sections, and {len(pdf.bookmarks)} bookmarks lead "
            "to its headings"
        )
        yield Finding("missing-bookmarks", message)
    for each in pdf.bookmarks:
        if not each.strip():
            yield Finding("missing-bookmarks", "a bookmark has no words")
