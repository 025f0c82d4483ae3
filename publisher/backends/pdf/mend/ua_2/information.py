"""The information dictionary: what PDF 2.0 has left of it (ISO 32000-2, 14.3.3)."""

from pikepdf import Pdf

_KEPT = frozenset({"/CreationDate", "/ModDate"})


def mend_information(pdf: Pdf) -> None:
    """Keep the dates; title, authors and the like stand in the XMP metadata only."""
    for key in set(pdf.docinfo.keys()) - _KEPT:
        del pdf.docinfo[key]
