"""openxml-audit: how a Word file is built (Office Open XML, ECMA-376, Microsoft's schemas)."""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile, on_disk
from publisher.verify.judges.judge import Judge, Seen, failed
from publisher.verify.judges.parts import OPENXML_AUDIT
from publisher.verify.verdict import Level, Verdict


def judge(files: Sequence[FinishedFile]) -> list[Verdict]:
    """Each Word file's verdict; the rules are named as the audit names them."""
    return JUDGE.judge(files)


def _look(files: Sequence[FinishedFile]) -> list[Seen]:
    from openxml_audit import FileFormat, OpenXmlValidator

    auditor = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0)
    with on_disk(files) as paths:
        return [_seen(auditor, path) for path in paths]


def _seen(auditor: Any, path: Path) -> Seen:
    try:
        result = auditor.validate(path)
    except Exception as failure:  # noqa: BLE001  # one file must not take the others' verdicts away
        return failed("openxml-audit", failure)
    return Seen(
        tuple(
            Finding(
                each.id or str(each.error_type.value),
                each.description,
                f"{each.part_uri} {each.path}".strip(),
                is_error=each.severity.value == "error",
            )
            for each in result.errors
            if each.severity.value != "info"
        )
    )


@cache
def _version() -> str:
    return version("openxml-audit")


JUDGE = Judge(
    "openxml-audit",
    "Office Open XML",
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    Level.FULL,
    (OPENXML_AUDIT,),
    _version,
    _look,
)
