"""The XMP metadata: what WeasyPrint does not know of a leaflet, without a claim of conformance."""

from pikepdf import Pdf

from publisher.document import Metadata

_CLAIM = "pdfuaid:part"


def mend_metadata(pdf: Pdf, metadata: Metadata) -> None:
    """Add language, publisher, name and licence (Dublin Core), and take away the claim.

    Whether a file is PDF/UA (ISO 14289-1, 5) is said by who judged it.
    """
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:language"] = {metadata.language}
        xmp["dc:publisher"] = {metadata.publisher}
        xmp["dc:identifier"] = metadata.id
        if metadata.licence:
            xmp["dc:rights"] = metadata.licence
        del xmp[_CLAIM]
