"""Reading a source file as text, or saying clearly why it is no text."""

import re
import unicodedata
from pathlib import Path

from publisher.diagnostics import Diagnostic, Problems, Span, error

LARGEST_SOURCE = 250_000
"""Bytes. A long leaflet has about 20,000: more than this is another file by mistake."""

_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def read_source_file(file: Path) -> tuple[bytes, str]:
    """The bytes of a file and its text, with one kind of line end, also at the end, in form NFC.

    Raises `Problems` where the file is missing, too large, empty, not UTF-8, or holds characters
    that no format can carry (XML 1.0, 2.2), with their line and column.
    """
    data = _read_bytes(file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        before = data[: problem.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8-sig", "replace")) + 1
        raise _problem(
            "FILE-004",
            "this is not plain text in UTF-8",
            "save the file again as plain text and choose the encoding UTF-8",
            Span(str(file), before.count(b"\n") + 1, column),
        ) from problem
    text = unicodedata.normalize("NFC", _LINE_END.sub("\n", text))
    found = list(_forbidden_characters(text, str(file)))
    if found:
        raise Problems(found)
    if not text.strip():
        raise _problem("FILE-003", "the file is empty", "write something in it", Span(str(file)))
    return data, text if text.endswith("\n") else text + "\n"


def _read_bytes(file: Path) -> bytes:
    span = Span(str(file))
    try:
        if not file.is_file():
            raise _problem("FILE-001", "there is no such file", "put the file there", span)
        if file.stat().st_size > LARGEST_SOURCE:
            raise _problem(
                "FILE-002",
                f"the file is too large: {file.stat().st_size:,} bytes",
                f"a leaflet has at most {LARGEST_SOURCE:,}; check that this is the right file",
                span,
            )
        return file.read_bytes()
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise _problem(
            "FILE-006", f"the file cannot be read: {reason}", "ask who owns the file", span
        ) from problem


def _forbidden_characters(text: str, path: str) -> list[Diagnostic]:
    found = []
    for match in _FORBIDDEN.finditer(text):
        start = match.start()
        line = text.count("\n", 0, start) + 1
        column = start - text.rfind("\n", 0, start)
        found.append(
            error(
                "FILE-005",
                f"there is a character that cannot be seen or printed (U+{ord(match[0]):04X})",
                "delete it: go to this place and type the words around it anew",
                Span(path, line, column),
            )
        )
        if len(found) == 20:  # A picture saved as text has thousands.
            break
    return found


def _problem(code: str, message: str, remedy: str, span: Span) -> Problems:
    return Problems([error(code, message, remedy, span)])
