"""A title fits on a screen and into a list of search results."""

from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, warning
from publisher.document import Document

LONGEST = 65
"""Characters (NHS digital service manual)."""


def check_title_length(document: Document) -> Iterator[Diagnostic]:
    """META-008: a title of more than 65 characters."""
    length = len(document.metadata.title)
    if length > LONGEST:
        yield warning(
            "META-008",
            f"the title is long: {length} characters",
            f"use at most {LONGEST}, and move the rest into the summary",
            document.span,
        )
