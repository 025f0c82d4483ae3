"""WeasyPrint's PDF → the finished file: mended, and the same bytes each time."""

from collections.abc import Sequence
from io import BytesIO

from pikepdf import ObjectStreamMode, Pdf

from publisher.backends.pdf.mend import MENDINGS, mend_tags, ua_2
from publisher.backends.pdf.mend.metadata import mend_metadata
from publisher.backends.pdf.options import UA_2
from publisher.document import Document
from publisher.markup import Element


def finish(content: bytes, elements: Sequence[Element], document: Document, standard: str) -> bytes:
    """Mend a file that was written with marks for `elements`, so that it keeps to `standard`.

    What comes out does not claim to: that is for who has judged it.
    """
    version = ""
    with Pdf.open(BytesIO(content)) as pdf, BytesIO() as buffer:
        if standard == UA_2:
            version = "2.0"
            ua_2.finish_ua_2(pdf, mend_tags(pdf, elements, (*MENDINGS, *ua_2.MENDINGS)))
        else:
            mend_tags(pdf, elements)
        mend_metadata(pdf, document)
        pdf.save(
            buffer,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.generate,
            compress_streams=True,
            force_version=version,
        )
        return buffer.getvalue()
