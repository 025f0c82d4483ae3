"""EPUBCheck: the specification of EPUB (EPUB 3.3)."""

import zipfile
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from pathlib import Path

from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile, on_disk
from publisher.verify.judges import epubcheck_engine
from publisher.verify.judges.block_ids import block_ids
from publisher.verify.judges.epubcheck_engine import Report
from publisher.verify.judges.java import in_java
from publisher.verify.judges.judge import Judge, Seen
from publisher.verify.judges.marked_up import MarkedUp
from publisher.verify.judges.parts import BRIDGE, EPUBCHECK, JAVA
from publisher.verify.verdict import Level, Verdict


def judge(files: Sequence[FinishedFile]) -> list[Verdict]:
    """Each book's verdict; the rules are named as in "RSC-005"."""
    return JUDGE.judge(files)


def reports(paths: Sequence[Path]) -> list[Report]:
    """What EPUBCheck says of these books, in order."""
    names = [str(each.resolve(strict=True)) for each in paths]
    return in_java("EPUBCheck", epubcheck_engine.check, names)


def _look(files: Sequence[FinishedFile]) -> list[Seen]:
    with on_disk(files) as paths:
        return [_seen(*each) for each in zip(files, paths, reports(paths), strict=True)]


def _seen(file: FinishedFile, path: Path, report: Report) -> Seen:
    places, scratch = _Places(file), f"{path.parent}/"
    return Seen(
        tuple(
            Finding(
                each.rule,
                each.text.replace(scratch, ""),
                f"{each.path.replace(scratch, '')}:{each.line}:{each.column}".removesuffix(
                    ":-1:-1"
                ),
                places.block_at(each.path, each.line, each.column),
                is_error=each.severity != "WARNING",
            )
            for each in report.messages
        ),
        report.rules,
    )


class _Places:
    """The places in the content documents of one book; each is read when it is asked for."""

    def __init__(self, file: FinishedFile) -> None:
        self._file = file
        self._read: dict[str, MarkedUp | None] = {}

    def block_at(self, path: str, line: int, column: int) -> str:
        """The nearest block's id, or ""; `line` and `column` from 1 as EPUBCheck counts."""
        if path not in self._read:
            self._read[path] = self._open(path)
        found = self._read[path]
        return found.block_at(line, column - 1) if found and line > 0 else ""

    def _open(self, path: str) -> MarkedUp | None:
        if not path.endswith((".xhtml", ".html")):
            return None
        try:
            with zipfile.ZipFile(BytesIO(self._file.content)) as book:
                markup = book.read(path).decode("utf-8", "replace")
        except (zipfile.BadZipFile, KeyError):
            return None
        return MarkedUp(markup, block_ids(self._file.document))


@cache
def version() -> str:
    """The version that the jar states, as in "5.3.0"."""
    with zipfile.ZipFile(EPUBCHECK.where) as jar:
        lines = jar.read("META-INF/MANIFEST.MF").decode().splitlines()
    key = "Implementation-Version: "
    return next(each.removeprefix(key) for each in lines if each.startswith(key))


JUDGE = Judge(
    "EPUBCheck",
    "EPUB 3.3",
    ("application/epub+zip",),
    Level.FULL,
    (JAVA, BRIDGE, EPUBCHECK),
    version,
    _look,
)
