"""A leaflet is reviewed often enough."""

from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, warning
from publisher.document import Document

MOST_YEARS = 3
"""NHS digital service manual: two to three years."""


def check_review_interval(document: Document) -> Iterator[Diagnostic]:
    """META-007: more than three years from one review to the next."""
    last, due = document.metadata.last_reviewed, document.metadata.next_review_due
    if (due.year - MOST_YEARS, due.month, due.day) > (last.year, last.month, last.day):
        yield warning(
            "META-007",
            f"the next review is more than {MOST_YEARS} years after the last",
            "choose an earlier day for next-review-due",
            document.span,
        )
