"""One build at a time in the output folder of a leaflet."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from publisher.build.outputs import ASIDE, explain_output_problem
from publisher.diagnostics import Problems


@contextmanager
def lock_outputs(folder: Path) -> Iterator[None]:
    """Hold a folder, made where it is missing, from reading what stands in it to replacing it.

    Waits while another build holds it. What killed builds left aside is taken away, and so is the
    folder where nothing came into it. The lock is the system's own (flock), on the folder itself:
    it goes with the process, however that ends, and no file tells of it. On file systems without
    locks there is none. Raises `Problems` where the folder cannot be made.
    """
    try:
        handle = _open_and_lock(folder)
    except OSError as problem:
        raise Problems([explain_output_problem(problem, folder)]) from problem
    try:
        for left in folder.glob(f"{ASIDE}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield
    finally:
        with suppress(OSError):
            folder.rmdir()
        os.close(handle)


def _open_and_lock(folder: Path) -> int:
    from fcntl import LOCK_EX, flock

    while True:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(folder, os.O_RDONLY)
        except FileNotFoundError:
            continue
        try:
            with suppress(OSError):
                flock(handle, LOCK_EX)
            if _is_still(folder, handle):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _is_still(folder: Path, handle: int) -> bool:
    """Whether the folder is the one that was opened: who held it before may have taken it away."""
    try:
        return os.path.samestat(folder.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False
