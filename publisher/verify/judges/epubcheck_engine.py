"""EPUBCheck, as it is called inside its Java process."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from publisher.verify.judges.java import start_java
from publisher.verify.judges.judge import CRASHED
from publisher.verify.judges.parts import EPUBCHECK


@dataclass(frozen=True, slots=True)
class Message:
    """One message at one place: its id, FATAL, ERROR or WARNING, and what it says.

    `path` is that of the file inside the book, or of the book; `line` and `column` count from 1
    and are -1 where the place is a whole file.
    """

    rule: str
    severity: str
    text: str
    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Report:
    """What EPUBCheck says of one file; `rules` counts its errors and warnings."""

    rules: int
    messages: tuple[Message, ...]


_FAULTS = ("FATAL", "ERROR", "WARNING")


def check(paths: Sequence[str]) -> list[Report]:
    """Judge each book, in order; usage notes are left out."""
    return [Report(_rules(), tuple(_tried(path))) for path in paths]


def _tried(path: str) -> list[Message]:
    try:
        return _check(path)
    except Exception as failure:  # noqa: BLE001  # one book must not take the others' verdicts away
        return [Message(CRASHED, "FATAL", f"EPUBCheck gave no verdict: {failure}", path, -1, -1)]


def _check(path: str) -> list[Message]:
    java = _engine()
    sink = java.writer()
    report = java.report(java.printer(sink), path)
    report.setLocale(java.english)
    report.initialize()
    java.check(java.file(path), report).doValidate()
    report.generate()
    return [
        # Some ids of version 5.3 are spelt MED_007, and MED-007 in its own documents.
        Message(
            each["ID"].replace("_", "-"),
            each["severity"],
            each["message"],
            at["path"],
            at["line"],
            at["column"],
        )
        for each in json.loads(str(sink.toString()))["messages"]
        if each["severity"] in _FAULTS
        for at in each["locations"] or [{"path": path, "line": -1, "column": -1}]
    ]


class _Engine:
    """The classes of EPUBCheck, in the JVM of this process."""

    def __init__(self) -> None:
        import jpype

        jar = EPUBCHECK.where
        start_java(jar, *sorted(jar.parent.glob("lib/*.jar")))
        self.file = jpype.JClass("java.io.File")
        self.writer = jpype.JClass("java.io.StringWriter")
        self.printer = jpype.JClass("java.io.PrintWriter")
        self.english = jpype.JClass("java.util.Locale").ENGLISH
        self.report = jpype.JClass("com.adobe.epubcheck.reporting.CheckingReport")
        self.check = jpype.JClass("com.adobe.epubcheck.api.EpubCheck")
        self.ids = jpype.JClass("com.adobe.epubcheck.messages.MessageId")
        self.dictionary = jpype.JClass("com.adobe.epubcheck.messages.LocalizedMessageDictionary")


@cache
def _engine() -> Any:
    return _Engine()


@cache
def _rules() -> int:
    """How many errors and warnings EPUBCheck knows."""
    java = _engine()
    known = java.dictionary()
    severities = [str(known.getMessage(each).getSeverity().name()) for each in java.ids.values()]
    return sum(each in _FAULTS for each in severities)
