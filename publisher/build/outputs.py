"""Writing files so that each is old and whole, or new and whole, and never in between."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from publisher.diagnostics import Diagnostic, Problems, error


def write_outputs(folder: Path, files: Mapping[str, bytes], remove: Iterable[str] = ()) -> None:
    """Put all `files`, by name, into `folder`, in the order given, and take away those to `remove`.

    Everything is written and flushed beside its place first; only when all of it is on the disk
    is each file renamed into place. Raises `Problems` where the folder cannot be written or the
    disk is full; then the earlier files are as they were.
    """
    aside: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".new-", dir=folder))
        for name, content in files.items():
            _write(aside / name, content)
        for name in remove:
            (folder / name).unlink(missing_ok=True)
        for name in files:
            (aside / name).replace(folder / name)
        _flush_folder(folder)
    except OSError as problem:
        raise Problems([_explain(problem, folder)]) from problem
    finally:
        if aside is not None:
            shutil.rmtree(aside, ignore_errors=True)


def _write(file: Path, content: bytes) -> None:
    with file.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _explain(problem: OSError, folder: Path) -> Diagnostic:
    if problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return error(
            "OUT-001",
            f"the disk is full; nothing in '{folder}' was changed",
            "make room on the disk, then build again",
        )
    if isinstance(problem, NotADirectoryError | FileExistsError):
        return error(
            "OUT-002",
            f"'{folder}' is not a folder, so nothing can be written there",
            "remove the file of that name, or choose another folder with --out",
        )
    if isinstance(problem, PermissionError) or problem.errno == errno.EROFS:
        return error(
            "OUT-003",
            f"the folder '{folder}' cannot be written",
            "ask for the right to write there, or choose another folder with --out",
        )
    return error(
        "OUT-004",
        f"writing to '{folder}' failed: {problem.strerror or problem}",
        "check the disk, then build again",
    )
