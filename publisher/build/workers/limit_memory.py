"""How much memory a process may have."""

from contextlib import suppress

WORKER_LIMIT = 3 * 2**30
"""Bytes: what no worker may go beyond; the leaflet that would is given up, and no other."""


def limit_memory() -> None:
    """Let this process have no more than `WORKER_LIMIT` of its own; beyond it, `MemoryError`.

    Where the system knows no such limit, there is none.
    """
    import resource

    with suppress(OSError, ValueError):
        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        ours = WORKER_LIMIT if most == resource.RLIM_INFINITY else min(WORKER_LIMIT, most)
        resource.setrlimit(resource.RLIMIT_DATA, (ours, most))
