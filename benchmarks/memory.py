"""Memory of one process that builds many leaflets: what it needs, and whether that grows.

`python -m benchmarks.memory FOLDER FORMATS` is that process: it builds the leaflets of a
project that nothing was built of yet, and prints the bytes that it holds after each.
"""

import json
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.row import Row
from benchmarks.sample_library import write_library
from benchmarks.workplace import FIVE, Workplace

_BUILDS, _BUILDS_QUICK = 500, 60
_WARM = 50
"""Builds after which everything that is shared has been loaded."""
_AROUND = 10
"""Builds whose middle counts, because one leaflet may be larger than the next."""
_WORDS = 300
_TARGET = 1.05


def measure(place: Workplace) -> Iterator[Row]:
    """Growth after the first builds, and the peak, over many builds in one process."""
    builds = place.size(_BUILDS, _BUILDS_QUICK)
    warm = min(_WARM, builds // 2)
    folder = place.folder / "memory"
    write_library(folder, builds, words=_WORDS, shared=True)
    held, peak = _build(folder, FIVE)
    first, last = _middle(held[warm - _AROUND : warm]), _middle(held[-_AROUND:])
    note = f"{builds} leaflets of {_WORDS} words, {FIVE}; {_told(first)} and {_told(last)}"
    yield Row(
        f"memory held after {builds} builds in one process",
        f"after the first {warm}",
        last / first,
        _TARGET,
        note=note,
    )
    yield Row("peak of memory in the same process", "what it holds at the end", peak / last,
              note=_told(peak))  # fmt: skip


def _build(folder: Path, formats: str) -> tuple[list[int], int]:
    done = subprocess.run(
        (sys.executable, "-m", "benchmarks.memory", folder, formats),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    found = json.loads(done.stdout)
    return found["held"], found["peak"]


def _middle(values: Sequence[int]) -> int:
    return sorted(values)[len(values) // 2]


def _told(count: int) -> str:
    return f"{count / 10**6:.0f} MB"


def _hold(folder: Path, formats: Sequence[str]) -> dict[str, object]:
    from publisher.build.plan import plan_build
    from publisher.build.press import press_leaflets
    from publisher.build.project import find_project
    from publisher.build.workers.used_memory import used_memory

    held = []
    for result in press_leaflets(plan_build(find_project(folder), (), tuple(formats)), _silent):
        if result.failed:
            raise RuntimeError("\n".join(map(str, result.diagnostics)))
        held.append(used_memory())
    return {"held": held, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}


def _silent(_leaflet: str, _format: str) -> None:
    """Nobody looks on."""


if __name__ == "__main__":
    print(json.dumps(_hold(Path(sys.argv[1]), sys.argv[2].split(","))))
