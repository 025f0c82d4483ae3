"""page-validation: a second reading of PDF/UA-1 (ISO 14289-1), in process and in milliseconds."""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version

from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges.block_ids import block_ids
from publisher.verify.judges.judge import Judge, Seen
from publisher.verify.judges.parts import PAGE_VALIDATION
from publisher.verify.judges.pdf_claim import claimed_part
from publisher.verify.verdict import Level, Verdict


def judge(files: Sequence[FinishedFile]) -> list[Verdict]:
    """Each file's verdict; the rules are named as in "PDFUA1-LI-KIDS-001"."""
    return JUDGE.judge(files)


def _look(files: Sequence[FinishedFile]) -> list[Seen]:
    return list(map(_seen, files))


def _seen(file: FinishedFile) -> Seen:
    import page

    try:
        report = page.validate_pdf_bytes(file.content, profile="ua1")
    except page.PageError as failure:
        return Seen((Finding("unreadable", str(failure)),))
    if not report.failures:
        return Seen((), report.rules.total)
    from publisher.verify.judges.pdf_places import PdfPlaces

    with PdfPlaces.of(file.content, block_ids(file.document)) as places:
        findings = tuple(
            Finding(each.rule_id, each.message, where, places.block_at(where))
            for each in report.failures
            for where in (_where(each.object_id),)
        )
    return Seen(findings, report.rules.total)


def _where(place: object) -> str:
    """A failure's object as veraPDF would write it."""
    number, generation = getattr(place, "object_number", None), getattr(place, "generation", 0)
    return "" if number is None else f"({number} {generation} obj)"


@cache
def _version() -> str:
    return version("page-validation")


JUDGE = Judge(
    "page-validation",
    "PDF/UA-1",
    ("application/pdf",),
    Level.QUICK,
    (PAGE_VALIDATION,),
    _version,
    _look,
    lambda file: not file.for_print_shop and claimed_part(file.content) != 2,
)
