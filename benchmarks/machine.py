"""The machine that figures come from."""

import os
import platform
import resource


def machine() -> str:
    """Processor, cores, memory and Python, in one line."""
    cores = len(os.sched_getaffinity(0))
    memory = resource.getpagesize() * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = platform.python_version()
    return f"{platform.machine()}, {cores} cores, {memory:.0f} GiB, Python {python}"
