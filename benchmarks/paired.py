"""Two or more pieces of work, run in turn, so that a busy machine slows all of them alike."""

import ctypes
import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.row import Row

_PR_SET_CHILD_SUBREAPER = 36
"""prctl(2): processes that outlive their parent become ours, so that their time is counted."""
_PATIENCE = 5.0
_PAUSE = 0.005


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds that one turn took: by the clock, and of all processors together."""

    clock: float
    processor: float


Work = Callable[[int], Taken]
"""Does its work for the turn of this number."""


def paired(works: Mapping[str, Work], turns: int, *, warm: bool = False) -> dict[str, list[Taken]]:
    """What each piece of work took in each turn. With `warm` there is one more turn, not counted.

    Every other turn goes backwards, so that nobody always comes first.
    """
    taken: dict[str, list[Taken]] = {name: [] for name in works}
    for turn in range(turns + warm):
        order = list(works.items())
        for name, work in order[::-1] if turn % 2 else order:
            found = work(turn)
            if turn or not warm:
                taken[name].append(found)
    return taken


def row(
    name: str,
    against: str,
    ours: Sequence[Taken],
    theirs: Sequence[Taken],
    target: float | None = None,
    note: str = "",
    *,
    by_processor: bool = False,
) -> Row:
    """The ratio of the middle values, with that of the single turns as spread."""
    clock, processor = (
        [(getattr(a, kind), getattr(b, kind)) for a, b in zip(ours, theirs, strict=True)]
        for kind in ("clock", "processor")
    )
    told = processor if by_processor else clock
    ratios = [a / b for a, b in told]
    seconds = " and ".join(f"{_middle(each):.2f} s" for each in zip(*told, strict=True))
    kind = "processor" if by_processor else "clock"
    return Row(
        name,
        against,
        _ratio(told),
        target,
        min(ratios),
        max(ratios),
        None if by_processor else _ratio(processor),
        "; ".join(filter(None, (note, f"{seconds} ({kind})"))),
    )


def run(command: Sequence[str | Path], folder: Path | None = None) -> Taken:
    """One process with all that it starts. Raises `RuntimeError` with what it said if it fails."""
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1)
    earlier = _children()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    clock = time.perf_counter() - began
    _reap(earlier)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        told = "\n".join((done.stdout + done.stderr).strip().splitlines()[-12:])
        raise RuntimeError(f"{' '.join(map(str, command))}: exit code {done.returncode}\n{told}")
    return Taken(clock, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def process(command: Sequence[str], folder: Path | None = None) -> Work:
    """The same process in every turn."""
    return lambda _turn: run(command, folder)


def work(task: Callable[[], object]) -> Taken:
    """A piece of work in this process."""
    clock, processor = time.perf_counter(), time.process_time()
    task()
    return Taken(time.perf_counter() - clock, time.process_time() - processor)


def _reap(earlier: set[int]) -> None:
    """Wait for processes that outlived the one that started them; `earlier` ones are others'."""
    until = time.monotonic() + _PATIENCE
    while (left := _children() - earlier) and time.monotonic() < until:
        for each in left:
            with suppress(ChildProcessError):
                os.waitpid(each, os.WNOHANG)
        time.sleep(_PAUSE)


def _children() -> set[int]:
    found = (each.read_text() for each in Path("/proc/self/task").glob("*/children"))
    return {int(each) for text in found for each in text.split()}


def _middle(values: Sequence[float]) -> float:
    return statistics.median(values)


def _ratio(pairs: Sequence[tuple[float, float]]) -> float:
    ours, theirs = zip(*pairs, strict=True)
    return _middle(ours) / _middle(theirs)
