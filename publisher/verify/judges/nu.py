"""The Nu HTML checker: the markup of a page (the HTML Living Standard, CSS, ARIA)."""

import json
import zipfile
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any
from urllib.parse import unquote, urlsplit

from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile, on_disk
from publisher.verify.judges.block_ids import block_ids
from publisher.verify.judges.judge import Judge, Seen
from publisher.verify.judges.marked_up import MarkedUp
from publisher.verify.judges.parts import JAVA, NU
from publisher.verify.judges.program import run
from publisher.verify.verdict import Level, Verdict


def judge(files: Sequence[FinishedFile]) -> list[Verdict]:
    """Each page's verdict; the checker has no names for its rules but "error" and "warning"."""
    return JUDGE.judge(files)


def _look(files: Sequence[FinishedFile]) -> list[Seen]:
    with on_disk(files) as paths:
        done = run(
            JAVA.where / "bin" / "java",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss8m",  # its grammar of HTML nests deeply
            *("-jar", NU.where),
            *("--format", "json", "--stdout", "--exit-zero-always", "--html"),
            *paths,
            seconds=300 + 60 * len(paths),
        )
        try:
            messages = json.loads(done.stdout)["messages"]
        except ValueError:
            raise RuntimeError(f"{done.stdout}{done.stderr}".strip()[:500]) from None
        by_path = defaultdict(list)
        for message in messages:
            by_path[unquote(urlsplit(message.get("url", "")).path)].append(message)
        unplaced = by_path.keys() - {str(each) for each in paths}
        if unplaced:
            raise RuntimeError(f"{by_path[unplaced.pop()][0]['message']}")
        return [_seen(file, by_path[str(path)]) for file, path in zip(files, paths, strict=True)]


def _seen(file: FinishedFile, messages: list[dict[str, Any]]) -> Seen:
    faults = [
        each
        for each in messages
        if each["type"] in {"error", "non-document-error"} or each.get("subType") == "warning"
    ]
    if not faults:
        return Seen()
    page = MarkedUp(file.content.decode("utf-8", "replace"), block_ids(file.document))
    return Seen(tuple(_finding(each, page) for each in faults))


def _finding(message: dict[str, Any], page: MarkedUp) -> Finding:
    line, column = message.get("lastLine", 0), message.get("lastColumn", 0)
    return Finding(
        message.get("subType", message["type"]),
        message["message"],
        f"{line}:{column} {message.get('extract', '')}".strip() if line else "",
        page.block_at(line, column),
        is_error=message["type"] != "info",
    )


@cache
def _version() -> str:
    """The version that the jar states, as in "26.9.27"."""
    with zipfile.ZipFile(NU.where) as jar:
        lines = jar.read("META-INF/MANIFEST.MF").decode().splitlines()
    key = "Implementation-Version: "
    return next(each.removeprefix(key) for each in lines if each.startswith(key)).split()[0]


JUDGE = Judge("Nu", "HTML", ("text/html",), Level.FULL, (JAVA, NU), _version, _look)
