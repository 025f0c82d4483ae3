"""What a worker does, from its start to its end."""

import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from typing import Any

from publisher.build.workers.collect_between import collect_between
from publisher.build.workers.limit_memory import limit_memory
from publisher.build.workers.used_memory import used_memory

OUT_OF_MEMORY = 75
"""The exit code of a worker that met its limit."""


def work(pipe: Connection, make: Callable[[str], Any], temporary: str) -> None:
    """Make what comes by name through the pipe, and send back each with the bytes held since.

    Temporary files go into the folder `temporary`, which whoever outlives the other takes away.
    Ends with the pipe, with a task that needs too much memory, and with its parent.
    """
    # Ctrl-C reaches all processes of a terminal; the parent ends its workers itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tempfile.tempdir = temporary
    threading.Thread(target=_end_with_parent, args=(temporary,), daemon=True).start()
    limit_memory()
    try:
        while True:
            pipe.send((make(pipe.recv()), used_memory()))
            collect_between()
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except (EOFError, OSError):
        # Nothing is open and everything is written: taking all libraries down only takes time.
        os._exit(0)


def _end_with_parent(temporary: str) -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        shutil.rmtree(temporary, ignore_errors=True)
        os._exit(1)
