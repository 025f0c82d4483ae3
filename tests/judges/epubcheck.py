"""EPUBCheck: does an EPUB keep the specification?"""

import json
from pathlib import Path

from tests.judges.finding import Finding
from tests.judges.require import require
from tests.judges.run import run

_FAULTS = {"FATAL", "ERROR", "WARNING"}


def judge(epub: Path) -> list[Finding]:
    """Every error and warning, named as in "RSC-005"; usage notes are left out."""
    command: list[str | Path] = [
        require("java"),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Djava.awt.headless=true",
        "-jar",
        require("epubcheck"),
        "--json",
        "-",
        epub.resolve(strict=True),
    ]
    done = run(*command)
    try:
        # With "-" the report goes to standard output, before the closing lines.
        report, _ = json.JSONDecoder().raw_decode(done.stdout[done.stdout.index("{") :])
    except ValueError:
        raise RuntimeError(f"EPUBCheck said nothing: {done.stdout}{done.stderr}") from None
    return [
        Finding(message["ID"], message["message"], _places(message["locations"]))
        for message in report["messages"]
        if message["severity"] in _FAULTS
    ]


def _places(locations: list[dict[str, object]]) -> str:
    return ", ".join(f"{at['path']}:{at['line']}:{at['column']}" for at in locations)
