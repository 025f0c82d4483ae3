"""The Nu HTML checker: is the markup of a page right?"""

import json
from pathlib import Path

from tests.judges.finding import Finding
from tests.judges.require import require
from tests.judges.run import run


def judge(page: Path) -> list[Finding]:
    """Every error and warning in `page`; the checker has no names for its rules but these two."""
    command: list[str | Path] = [
        require("java"),
        "-jar",
        require("nu"),
        *("--format", "json", "--stdout", "--exit-zero-always"),
        page.resolve(strict=True),
    ]
    done = run(*command)
    return [
        Finding(
            message.get("subType", message["type"]),
            message["message"],
            f"{message.get('lastLine', '')}:{message.get('lastColumn', '')}",
        )
        for message in json.loads(done.stdout)["messages"]
        if message["type"] == "error" or message.get("subType") == "warning"
    ]
