"""A PDF for a print shop: PDF/X-1a, with marks to cut and to fold by."""

from collections.abc import Mapping
from io import BytesIO

from pikepdf import ObjectStreamMode, Pdf

from publisher.backends.pdf.press.crop_marks import Folds, add_crop_marks
from publisher.backends.pdf.press.exchange import prepare_exchange
from publisher.backends.pdf.press.opaque import opaque
from publisher.backends.pdf.press.process_inks import ProcessInks
from publisher.backends.pdf.press.recolour import recolour

Cmyk = tuple[float, float, float, float]


def for_print_shop(content: bytes, named: Mapping[str, Cmyk], folds: Folds = ()) -> bytes:
    """The same pages with the same tags as PDF/X-1a:2003 (ISO 15930-4), with crop marks.

    `named` has the inks in percent for each colour (#rrggbb) that the house style prints in inks
    of its own (`Tokens.inks`), and `folds` where each page is folded, in mm from its left edge.
    The file does not claim the standard: that is for who has judged it. The same file gives the
    same bytes. Raises `Problems` where a page is see-through or a picture's colours cannot be read.
    """
    with Pdf.open(BytesIO(content)) as pdf, BytesIO() as buffer:
        opaque(pdf)
        recolour(pdf, ProcessInks(named))
        prepare_exchange(pdf)
        add_crop_marks(pdf, folds)
        # PDF 1.4 knows neither streams of objects nor cross-reference streams.
        pdf.save(
            buffer,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.disable,
            compress_streams=True,
            force_version="1.4",
        )
        return buffer.getvalue()
