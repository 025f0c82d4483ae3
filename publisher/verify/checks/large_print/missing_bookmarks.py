"""Leaflets that nobody can find their way in."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.checks.pdf import missing_bookmarks
from publisher.verify.checks.pdf.printed_pdf import PrintedPdf
from publisher.verify.finding import Finding


def check_missing_bookmarks(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """The title and each section of the first level have a bookmark, as in every PDF."""
    printed = PrintedPdf(leaflet.document, (), leaflet.bookmarks)
    return missing_bookmarks.check_missing_bookmarks(printed)
