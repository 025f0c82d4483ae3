"""Findings as plain data, to be told again while the files that they are about are kept."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from publisher.diagnostics import Diagnostic, Severity, Span

_HERE = "./"


def findings_data(found: Iterable[Diagnostic], root: Path) -> list[dict[str, Any]]:
    """Findings whose places are told from the project's folder, so that it may be moved."""
    return [_data(each, root) for each in found]


def read_findings(data: Iterable[Mapping[str, Any]], root: Path) -> tuple[Diagnostic, ...]:
    """The findings again. Raises `KeyError`, `TypeError` or `ValueError` for anything else."""
    return tuple(_finding(each, root) for each in data)


def _data(found: Diagnostic, root: Path) -> dict[str, Any]:
    data: dict[str, Any] = {
        "severity": str(found.severity),
        "code": found.code,
        "message": found.message,
        "remedy": found.remedy,
    }
    if found.span is None:
        return data
    path = Path(found.span.path)
    inside = path.is_relative_to(root)
    shown = _HERE + path.relative_to(root).as_posix() if inside else found.span.path
    return data | {"path": shown, "line": found.span.line, "column": found.span.column}


def _finding(data: Mapping[str, Any], root: Path) -> Diagnostic:
    span = None
    if "path" in data:
        path = str(data["path"])
        if path.startswith(_HERE):
            path = str(root / path.removeprefix(_HERE))
        span = Span(path, int(data["line"]), int(data["column"]))
    return Diagnostic(
        Severity(data["severity"]), data["code"], data["message"], data["remedy"], span
    )
