"""The claim to be PDF/UA, in the file's XMP metadata (ISO 14289-1, 5; ISO 14289-2, 5)."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from pikepdf import ObjectStreamMode, Pdf
from pikepdf.models.metadata import PdfMetadata

from publisher.document import Document

_PART = "pdfuaid:part"
_REVISION = "pdfuaid:rev"
_ALL = (_PART, _REVISION, "pdfuaid:amd", "pdfuaid:corr")
_PROPERTIES = {
    "PDF/UA-1": {_PART: "1"},
    "PDF/UA-2": {_PART: "2", _REVISION: "2024"},
}


def claims_of(content: bytes) -> tuple[str, ...]:
    """`PDF/UA-` and the part that the file names, if it names any."""
    with Pdf.open(BytesIO(content)) as pdf:
        return _claims(pdf)


def with_claim(content: bytes, standard: str, _document: Document) -> bytes:
    """The file with this claim and no other; the same file gives the same bytes."""
    with Pdf.open(BytesIO(content)) as pdf:
        with _metadata(pdf) as xmp:
            _clear(xmp)
            for name, value in _PROPERTIES[standard].items():
                xmp[name] = value
        return _saved(pdf)


def without_claim(content: bytes) -> bytes:
    """The file without its claim; one that claims nothing stays as it is."""
    with Pdf.open(BytesIO(content)) as pdf:
        if not _claims(pdf):
            return content
        with _metadata(pdf) as xmp:
            _clear(xmp)
        return _saved(pdf)


def _claims(pdf: Pdf) -> tuple[str, ...]:
    part = pdf.open_metadata().get(_PART)
    return (f"PDF/UA-{part}",) if part else ()


@contextmanager
def _metadata(pdf: Pdf) -> Iterator[PdfMetadata]:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        yield xmp


def _clear(xmp: PdfMetadata) -> None:
    for name in _ALL:
        if name in xmp:
            del xmp[name]


def _saved(pdf: Pdf) -> bytes:
    with BytesIO() as buffer:
        pdf.save(
            buffer,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.generate,
            compress_streams=True,
        )
        return buffer.getvalue()
