"""Starting a judge's program."""

import subprocess
from collections.abc import Mapping
from pathlib import Path


def run(
    *command: str | Path,
    seconds: int = 300,
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run `command` to its end and keep what it says; a verdict of "bad" is no failure to run.

    Raises `subprocess.TimeoutExpired` after `seconds`.
    """
    return subprocess.run(
        [str(word) for word in command],
        check=False,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=seconds,
        env=environment,
    )
