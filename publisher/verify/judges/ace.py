"""Ace by DAISY: EPUB Accessibility 1.1 in a book, and WCAG in a real browser."""

import json
import os
import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile, on_disk
from publisher.verify.judges.block_ids import block_ids
from publisher.verify.judges.judge import Judge, Seen, failed
from publisher.verify.judges.parts import ACE, ACE_IN_BROWSER, CHROMIUM, NODE
from publisher.verify.judges.program import run
from publisher.verify.verdict import Level, Verdict

_SCRIPT = Path(__file__).with_name("ace.cjs")
_ID_IN_CFI = re.compile(r"\[([^\]]*)\]")


def judge(files: Sequence[FinishedFile]) -> list[Verdict]:
    """Each book's verdict; the rules are named as in "image-alt"."""
    return JUDGE.judge(files)


def _look(files: Sequence[FinishedFile]) -> list[Seen]:
    with on_disk(files) as paths:
        scratch = paths[0].parents[1]
        report = scratch / "report.json"
        environment = {
            **os.environ,
            "PUPPETEER_EXECUTABLE_PATH": str(CHROMIUM.where),
            # On a busy machine a browser takes longer to start than Ace's five seconds.
            "ACE_TIMEOUT_INITIAL": "120000",
            # Ace would leave its configuration in the home of whoever runs it.
            "HOME": str(scratch),
            "XDG_CONFIG_HOME": str(scratch),
        }
        done = run(
            *(NODE.where, _SCRIPT, ACE.where, report, *paths),
            seconds=300 + 60 * len(paths),
            environment=environment,
        )
        if not report.exists():
            raise RuntimeError(f"no report: {done.stderr.strip()[-500:]}")
        results = json.loads(report.read_text(encoding="utf-8"))
        return [_seen(*each) for each in zip(files, results, strict=True)]


def _seen(file: FinishedFile, result: dict[str, Any]) -> Seen:
    if "failure" in result:
        return failed("Ace", result["failure"])
    findings = tuple(_findings(result["report"], block_ids(file.document)))
    return Seen(findings, result["rules"])


def _findings(report: dict[str, Any], ids: Collection[str]) -> Iterator[Finding]:
    for document in report["assertions"]:
        place = document["earl:testSubject"]["url"]
        for assertion in document["assertions"]:
            result = assertion["earl:result"]
            if result["earl:outcome"] != "fail":
                continue
            cfis = result.get("earl:pointer", {}).get("cfi", [])
            within = [each for cfi in cfis for each in _ID_IN_CFI.findall(cfi) if each in ids]
            yield Finding(
                assertion["earl:test"]["dct:title"],
                _message(assertion),
                f"{place} {result.get('html', '')}".strip(),
                within[-1] if within else "",
                is_error=assertion["earl:test"]["earl:impact"] != "minor",
            )


def _message(assertion: dict[str, Any]) -> str:
    """What the rule asks, and what is missing; Ace gives each way out a line of its own."""
    asks = assertion["earl:test"].get("dct:description", "")
    says = "; ".join(assertion["earl:result"]["dct:description"].splitlines())
    return f"{asks}: {says}" if asks and asks not in says else says


@cache
def _version() -> str:
    return str(json.loads(ACE.where.read_text(encoding="utf-8"))["version"])


JUDGE = Judge(
    "Ace",
    "EPUB Accessibility 1.1",
    ("application/epub+zip",),
    Level.FULL,
    (NODE, ACE, ACE_IN_BROWSER, CHROMIUM),
    _version,
    _look,
)
