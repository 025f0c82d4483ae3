"""Builds as processes of their own, and what becomes of all that they start."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds that a busy machine may take until processes that were ended are gone."""


def start(project: Path, arguments: Sequence[str]) -> "subprocess.Popen[str]":
    """`publisher` in a session of its own, so that all that it starts can be found."""
    return subprocess.Popen(
        (sys.executable, "-m", "publisher", *arguments),
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def finish(process: "subprocess.Popen[str]") -> str:
    """Wait for a build that has to succeed; what it said."""
    said = process.communicate()[0]
    assert process.returncode == 0, said
    return said


def session(leader: int) -> dict[int, str]:
    """The processes of a session that live or were not waited for: state by process id."""
    found: dict[int, str] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == leader and int(folder.name) != leader:
            found[int(folder.name)] = fields[0]
    return found


def workers(leader: int) -> list[int]:
    """The processes of a session that make leaflets: those that the fork server started."""
    parents = {each: _parent(each) for each in session(leader)}
    return sorted(each for each, parent in parents.items() if parent in parents)


def wait_until_none(leader: int) -> None:
    """Until nothing of a session is left; fails where that never comes."""
    end = time.monotonic() + PATIENCE
    while left := session(leader):
        assert time.monotonic() < end, f"these processes were left behind: {left}"
        time.sleep(0.02)


def outputs(project: Path) -> dict[str, bytes]:
    """All that stands in the output folders, by path."""
    folder = project / "outputs"
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file() and not each.name.startswith(".library")
    }


def _parent(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0
