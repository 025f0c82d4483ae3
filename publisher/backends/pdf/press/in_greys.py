"""A PDF for the office printer, which has one ink."""

from io import BytesIO

from pikepdf import ObjectStreamMode, Pdf

from publisher.backends.pdf.press.greys import Greys
from publisher.backends.pdf.press.recolour import recolour


def in_greys(content: bytes) -> bytes:
    """The same pages with the same tags, and every colour a grey of the same luminance.

    A contrast of 7:1 in colour is 7:1 in grey, and a printer's own conversion has nothing left to
    do. The same file gives the same bytes. Raises `Problems` for a picture whose colours cannot
    be read.
    """
    with Pdf.open(BytesIO(content)) as pdf, BytesIO() as buffer:
        recolour(pdf, Greys())
        pdf.save(
            buffer,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.generate,
            compress_streams=True,
        )
        return buffer.getvalue()
