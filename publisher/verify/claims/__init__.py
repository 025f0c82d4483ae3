"""What a finished file says of its own conformance; only a file that a judge has passed may.

A backend claims nothing. The claim is put in when the judge of its standard has passed the file,
and taken out of a file that a judge has failed. Each format of files has its module, with the
same three functions.
"""

from typing import Protocol

from publisher.document import Document

PDF_UA_1 = "PDF/UA-1"
PDF_UA_2 = "PDF/UA-2"
PDF_X_1A = "PDF/X-1a:2003"
EPUB_ACCESSIBILITY = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"

_STANDARDS = {
    "application/pdf": (PDF_UA_1, PDF_UA_2, PDF_X_1A),
    "application/epub+zip": (EPUB_ACCESSIBILITY,),
}

__all__ = [
    "EPUB_ACCESSIBILITY",
    "PDF_UA_1",
    "PDF_UA_2",
    "PDF_X_1A",
    "claimable",
    "claims_of",
    "with_claim",
    "without_claim",
]


def claimable(media_type: str) -> tuple[str, ...]:
    """The standards that a file of this type can claim to conform to; none for most types."""
    return _STANDARDS.get(media_type, ())


def claims_of(media_type: str, content: bytes) -> tuple[str, ...]:
    """The standards that a file claims to conform to."""
    return _format(media_type).claims_of(content) if claimable(media_type) else ()


def with_claim(media_type: str, content: bytes, standard: str, document: Document) -> bytes:
    """The file with this claim and no other; raises `ValueError` where its type cannot carry it."""
    if standard not in claimable(media_type):
        raise ValueError(f"a file of type {media_type} cannot claim {standard}")
    return _format(media_type).with_claim(content, standard, document)


def without_claim(media_type: str, content: bytes) -> bytes:
    """The file without any claim; one that has none stays as it is, byte by byte."""
    return _format(media_type).without_claim(content) if claimable(media_type) else content


class _Format(Protocol):
    def claims_of(self, content: bytes) -> tuple[str, ...]: ...
    def with_claim(self, content: bytes, standard: str, document: Document) -> bytes: ...
    def without_claim(self, content: bytes) -> bytes: ...


def _format(media_type: str) -> _Format:
    if media_type == "application/pdf":
        from publisher.verify.claims import pdf

        return pdf
    from publisher.verify.claims import epub

    return epub
