"""How much memory a process holds."""

import os
import sys
from contextlib import suppress
from pathlib import Path


def used_memory() -> int:
    """Bytes that this process holds now; where the system does not tell, the most it ever held."""
    with suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
