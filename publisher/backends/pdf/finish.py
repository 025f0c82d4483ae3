"""WeasyPrint's PDF → the finished file: mended, judged, and the same bytes each time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO

from pikepdf import ObjectStreamMode, Pdf

from publisher.backends.pdf.mend import MENDINGS, Mending, mend_tags
from publisher.backends.pdf.mend.metadata import drop_claim, mend_metadata
from publisher.document import Metadata
from publisher.markup import Element


@dataclass(frozen=True, slots=True)
class Finished:
    """The file, and each rule of PDF/UA-1 that it breaks; with any, it does not claim to be one."""

    content: bytes = field(repr=False)
    broken_rules: tuple[str, ...]


def finish(
    content: bytes,
    elements: Sequence[Element],
    metadata: Metadata,
    mendings: Sequence[Mending] = MENDINGS,
) -> Finished:
    """Mend a file that was written with marks for `elements`, and have it judged."""
    with Pdf.open(BytesIO(content)) as pdf:
        mend_tags(pdf, elements, mendings)
        mend_metadata(pdf, metadata)
        finished = _saved(pdf)
        broken = _broken_rules(finished)
        if broken:
            drop_claim(pdf)
            finished = _saved(pdf)
    return Finished(finished, broken)


def _saved(pdf: Pdf) -> bytes:
    with BytesIO() as buffer:
        pdf.save(
            buffer,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.generate,
            compress_streams=True,
        )
        return buffer.getvalue()


def _broken_rules(content: bytes) -> tuple[str, ...]:
    import page

    report = page.validate_pdf_bytes(content, profile="ua1")
    return tuple(dict.fromkeys(f"{each.rule_id}: {each.message}" for each in report.failures))
