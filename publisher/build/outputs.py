"""Writing files so that each is old and whole, or new and whole, and never in between."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from publisher.diagnostics import Diagnostic, Problems, error

ASIDE = ".new-"
"""How the names of folders begin in which files wait until all of them are on the disk."""

DISK_FULL = "OUT-001"
"""The code of the one message that holds for all leaflets."""


def write_outputs(folder: Path, files: Mapping[str, bytes], remove: Iterable[str] = ()) -> None:
    """Put all `files`, by name, into `folder`, in the order given, and take away those to `remove`.

    Everything is written and flushed beside its place first; only when all of it is on the disk
    is each file renamed into place. The one that tells of the others goes last: after a kill
    between two renames it is still the old one, and shows which files it does not mean. Raises
    `Problems` where the folder cannot be written or the disk is full; then the earlier files are
    as they were.
    """
    aside: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=ASIDE, dir=folder))
        new = [name for name, content in files.items() if not _stands(folder / name, content)]
        for name in new:
            (aside / name).write_bytes(files[name])
        for name in new:
            _flush(aside / name)
        for name in remove:
            (folder / name).unlink(missing_ok=True)
        for name in new:
            (aside / name).replace(folder / name)
        _flush(folder)
    except OSError as problem:
        raise Problems([explain_output_problem(problem, folder)]) from problem
    finally:
        if aside is not None:
            shutil.rmtree(aside, ignore_errors=True)


def _stands(file: Path, content: bytes) -> bool:
    """Whether a file is there already and need not be written."""
    try:
        return file.stat().st_size == len(content) and file.read_bytes() == content
    except FileNotFoundError:
        return False


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def explain_output_problem(problem: OSError, folder: Path) -> Diagnostic:
    """Why nothing can be written into a folder, in the user's words."""
    if problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return error(
            DISK_FULL,
            "the disk is full; what stands in the output folders was not changed",
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
