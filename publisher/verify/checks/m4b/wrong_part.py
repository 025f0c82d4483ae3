"""Chapters that are not the sections of the leaflet."""

from collections.abc import Iterator

from publisher.verify.checks.m4b.opened import Audiobook
from publisher.verify.checks.section_titles import check_section_titles
from publisher.verify.finding import Finding


def check_wrong_part(book: Audiobook) -> Iterator[Finding]:
    """The chapters are the opening and every section of the leaflet, in order (WCAG 2.2, 2.4.6)."""
    titles = [each.title for each in book.listed]
    yield from check_section_titles("wrong-part", titles, book.document, "MP4 chpl")
