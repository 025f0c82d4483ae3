"""The claim to be PDF/UA or PDF/X.

That of PDF/UA stands in the file's XMP metadata (ISO 14289-1, 5; ISO 14289-2, 5), that of PDF/X-1a
in its document information (ISO 15930-4), and in the metadata for programs that read only those.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from pikepdf import Name, ObjectStreamMode, Pdf, String
from pikepdf.models.metadata import PdfMetadata

from publisher.document import Document
from publisher.verify.claims import PDF_X_1A

_PART = "pdfuaid:part"
_REVISION = "pdfuaid:rev"
_VERSION = "GTS_PDFXVersion"
_ALL = (f"pdfx:{_VERSION}", _PART, _REVISION, "pdfuaid:amd", "pdfuaid:corr")
_INFORMATION = Name(f"/{_VERSION}")
_PROPERTIES = {
    "PDF/UA-1": {_PART: "1"},
    "PDF/UA-2": {_PART: "2", _REVISION: "2024"},
    PDF_X_1A: {f"pdfx:{_VERSION}": PDF_X_1A},
}


def claims_of(content: bytes) -> tuple[str, ...]:
    """`PDF/UA-` and the part that the file names, and the version of PDF/X, if it names any."""
    with Pdf.open(BytesIO(content)) as pdf:
        return _claims(pdf)


def with_claim(content: bytes, standard: str, _document: Document) -> bytes:
    """The file with this claim and no other; the same file gives the same bytes."""
    with Pdf.open(BytesIO(content)) as pdf:
        with _metadata(pdf) as xmp:
            _clear(pdf, xmp)
            for name, value in _PROPERTIES[standard].items():
                xmp[name] = value
            if standard == PDF_X_1A:
                pdf.docinfo[_INFORMATION] = String(standard)
        return _saved(pdf)


def without_claim(content: bytes) -> bytes:
    """The file without its claim; one that claims nothing stays as it is."""
    with Pdf.open(BytesIO(content)) as pdf:
        if not _claims(pdf):
            return content
        with _metadata(pdf) as xmp:
            _clear(pdf, xmp)
        return _saved(pdf)


def _claims(pdf: Pdf) -> tuple[str, ...]:
    part = pdf.open_metadata().get(_PART)
    version = str(pdf.docinfo.get(_INFORMATION, ""))
    return tuple(each for each in (part and f"PDF/UA-{part}", version) if each)


@contextmanager
def _metadata(pdf: Pdf) -> Iterator[PdfMetadata]:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        yield xmp


def _clear(pdf: Pdf, xmp: PdfMetadata) -> None:
    for name in _ALL:
        if name in xmp:
            del xmp[name]
    if _INFORMATION in pdf.docinfo:
        del pdf.docinfo[_INFORMATION]


def _saved(pdf: Pdf) -> bytes:
    # PDF 1.4 knows no streams of objects, and a file that is PDF 1.4 stays so.
    old = pdf.pdf_version <= "1.4"
    with BytesIO() as buffer:
        pdf.save(
            buffer,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.disable if old else ObjectStreamMode.generate,
            compress_streams=True,
        )
        return buffer.getvalue()
