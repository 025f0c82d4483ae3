"""The address of a video fits into the code that print and Word show."""

from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, error
from publisher.document import Document, walk
from publisher.document.nodes import Video

LONGEST = 1000
"""Bytes: what still makes a code that a phone reads from paper (ISO/IEC 18004 ends at 2,331)."""


def check_video_addresses(document: Document) -> Iterator[Diagnostic]:
    """VID-005: an address that is too long for a code."""
    for node in walk(document):
        if isinstance(node, Video) and (length := len(node.address.encode())) > LONGEST:
            yield error(
                "VID-005",
                f"the address of the video is {length:,} characters long, too long for a printed "
                "code",
                f"give it a shorter address, of at most {LONGEST:,} characters",
                node.span,
            )
