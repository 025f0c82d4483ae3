"""What PDF/UA-2 (ISO 14289-2) asks beyond PDF/UA-1, mended in a file of PDF 2.0 (ISO 32000-2).

`MENDINGS` work on the tags before they are written, `finish_ua_2` on the file after that.
"""

from collections.abc import Callable

from pikepdf import Pdf

from publisher.backends.pdf.mend.tag import TagTree
from publisher.backends.pdf.mend.ua_2.captions import mend_captions
from publisher.backends.pdf.mend.ua_2.contents_targets import mend_contents_targets
from publisher.backends.pdf.mend.ua_2.destinations import mend_destinations
from publisher.backends.pdf.mend.ua_2.end_notes import mend_end_notes
from publisher.backends.pdf.mend.ua_2.information import mend_information
from publisher.backends.pdf.mend.ua_2.namespaces import mend_namespaces
from publisher.backends.pdf.mend.ua_2.numbering import mend_numbering
from publisher.backends.pdf.mend.write_tags import Written

__all__ = ["MENDINGS", "finish_ua_2"]

MENDINGS: tuple[Callable[[TagTree], None], ...] = (
    mend_captions,
    mend_contents_targets,
    mend_end_notes,
    mend_numbering,
)


def finish_ua_2(pdf: Pdf, written: Written) -> None:
    """Mend what is not in the tags themselves: their namespace, all destinations, the facts."""
    mend_namespaces(pdf, written)
    mend_destinations(pdf, written)
    mend_information(pdf)
