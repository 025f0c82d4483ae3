"""Ace by DAISY: is an EPUB accessible (EPUB Accessibility 1.1, and WCAG in a real browser)?"""

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.judges.finding import Finding
from tests.judges.require import require
from tests.judges.run import run


def judge(epub: Path) -> list[Finding]:
    """Every failed assertion, named as in "image-alt"."""
    node, ace = require("node"), require("ace")
    environment = {**os.environ, "PUPPETEER_EXECUTABLE_PATH": str(require("chromium"))}
    with tempfile.TemporaryDirectory() as scratch:
        command: list[str | Path] = [
            node,
            ace,
            "--silent",
            "--force",
            "--outdir",
            scratch,
            epub.resolve(strict=True),
        ]
        done = run(*command, environment=environment)
        report = Path(scratch, "report.json")
        if not report.exists():
            raise RuntimeError(f"Ace made no report: {done.stdout}{done.stderr}")
        return list(_findings(json.loads(report.read_text(encoding="utf-8"))))


def _findings(report: dict[str, Any]) -> Iterator[Finding]:
    for document in report["assertions"]:
        for assertion in document["assertions"]:
            result = assertion["earl:result"]
            if result["earl:outcome"] != "fail":
                continue
            place = document["earl:testSubject"]["url"]
            html = result.get("html", "")
            yield Finding(
                assertion["earl:test"]["dct:title"],
                result["dct:description"],
                f"{place} {html}".strip(),
            )
