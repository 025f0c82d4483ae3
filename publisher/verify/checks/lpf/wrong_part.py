"""Parts that are not the sections of the leaflet."""

from collections.abc import Iterator

from publisher.verify.checks.lpf.opened import MANIFEST, Audiobook
from publisher.verify.checks.section_titles import check_section_titles
from publisher.verify.finding import Finding


def check_wrong_part(book: Audiobook) -> Iterator[Finding]:
    """The reading order is the opening and every section of the leaflet (WCAG 2.2, 2.4.6)."""
    titles = [each.title for each in book.parts]
    yield from check_section_titles("wrong-part", titles, book.document, MANIFEST)
