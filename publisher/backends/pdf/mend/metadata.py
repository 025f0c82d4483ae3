"""The XMP metadata: what WeasyPrint does not know of a leaflet, and the claim of conformance."""

from pikepdf import Pdf

from publisher.document import Metadata

_CLAIM = "pdfuaid:part"


def mend_metadata(pdf: Pdf, metadata: Metadata) -> None:
    """Add language, publisher, name and licence (Dublin Core) to the file's XMP."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:language"] = {metadata.language}
        xmp["dc:publisher"] = {metadata.publisher}
        xmp["dc:identifier"] = metadata.id
        if metadata.licence:
            xmp["dc:rights"] = metadata.licence


def drop_claim(pdf: Pdf) -> None:
    """Take away the claim to be PDF/UA (ISO 14289-1, 5)."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        del xmp[_CLAIM]
