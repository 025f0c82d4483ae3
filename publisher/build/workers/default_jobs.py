"""How many workers a machine carries."""

import os
from contextlib import suppress
from pathlib import Path

WORKER_NEEDS = 600 * 10**6
"""Bytes: a worker that makes all formats of leaflets of fifteen minutes, the usual voice loaded."""


def default_jobs() -> int:
    """How many workers this machine carries: one a processor, as far as memory goes."""
    processors = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    )
    return max(1, min(processors, _free_memory() // WORKER_NEEDS))


def _free_memory() -> int:
    """Bytes that programs may still have, also where a container has less than its machine."""
    free = [os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")]
    with suppress(OSError, ValueError, StopIteration):
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        free.append(next(int(each.split()[1]) for each in lines if "MemAvailable" in each) * 1024)
    group = Path("/sys/fs/cgroup")
    with suppress(OSError, ValueError):
        most = int((group / "memory.max").read_text(encoding="ascii"))
        free.append(most - int((group / "memory.current").read_text(encoding="ascii")))
    return min(free)
