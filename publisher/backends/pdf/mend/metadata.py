"""The XMP metadata: what WeasyPrint does not know of a leaflet, without a claim of conformance."""

from pikepdf import Pdf

from publisher.document import Document

_CLAIM = "pdfuaid:part"


def mend_metadata(pdf: Pdf, document: Document) -> None:
    """Add language, publisher, name, licence and edition code, and take away the claim.

    They are in Dublin Core, the code is the version of XMP media management. Whether a file is
    PDF/UA (ISO 14289-1, 5) is said by who judged it.
    """
    metadata = document.metadata
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:language"] = {metadata.language}
        xmp["dc:publisher"] = {metadata.publisher}
        xmp["dc:identifier"] = metadata.id
        if metadata.licence:
            xmp["dc:rights"] = metadata.licence
        xmp["xmpMM:VersionID"] = document.edition_code
        del xmp[_CLAIM]
