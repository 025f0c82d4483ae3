"""A rendered PDF with the claim that the judges of PDF/UA expect, which no backend writes."""

from publisher.verify.claims import PDF_UA_1, with_claim
from tests.specimen import specimen


def claimed(content: bytes, standard: str = PDF_UA_1) -> bytes:
    """The file with its claim to conform to a standard."""
    return with_claim("application/pdf", content, standard, specimen())
