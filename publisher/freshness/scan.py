"""What the file system says of the files in a folder, without opening one."""

import os

Seen = dict[str, int]
"""By the path below the folder: when the file was last changed, in ns since 1970.

Folders are among them, as "sub/", and the folder itself, as "": the time of a folder changes with
the names in it.
"""

_PASSED_OVER = "__pycache__"
_UNKNOWN = 0


def scan(folder: str) -> Seen:
    """All files of `folder` and of those in it; empty where there is no such folder."""
    seen: Seen = {}
    try:
        _scan(folder, "", seen)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    return seen


def look(paths: list[str], folder: str) -> Seen:
    """Only these of a folder, as `scan` tells them; what is not there is left out."""
    seen: Seen = {}
    for path in paths:
        try:
            seen[path] = _changed(os.stat(f"{folder}/{path}"))  # noqa: PTH116  # costs less
        except OSError:
            continue
    return seen


def files(seen: Seen) -> Seen:
    """Without the folders: for a leaflet a file that came new is nothing, as nothing names it."""
    return {path: told for path, told in seen.items() if path and not path.endswith("/")}


def note(seen: Seen, moment: int) -> str:
    """What the index keeps of a folder that was seen after a moment (ns): a number, then the paths.

    Each has a line. The number is one for all times in their order: Python's own hash of whole
    numbers, which is the same in every process of one version of Python. Where something changed
    at that moment or later, there is no number, because a file that is written twice within a tick
    of the file system's clock looks the same both times (Git calls it "racily clean").
    """
    sure = all(_UNKNOWN < told < moment for told in seen.values())
    odd = any("\n" in path for path in seen)
    return "\n".join((str(hash(tuple(seen.values()))) if sure and not odd else "", *seen))


def paths(noted: str) -> list[str]:
    """What there was in a folder, of its note."""
    return noted.split("\n")[1:]


def unchanged(folder: str, noted: str) -> bool:
    """Whether the file system says the same as then; it asks for nothing but what was there."""
    when, *there = noted.split("\n")
    if not when:
        return False
    stat, told = os.stat, []
    try:
        for path in there:
            now = stat(f"{folder}/{path}")
            # As in `_changed`, without a call: this runs for each file of a library.
            placed, written = now.st_ctime_ns, now.st_mtime_ns
            told.append(placed if placed > written else written)  # noqa: FURB136
    except OSError:
        return False
    return str(hash(tuple(told))) == when


def _scan(folder: str, prefix: str, seen: Seen) -> None:
    seen[prefix] = _changed(os.stat(folder))  # noqa: PTH116
    with os.scandir(folder) as entries:
        for each in entries:
            if each.is_dir(follow_symlinks=False):
                if each.name != _PASSED_OVER:
                    _scan(each.path, f"{prefix}{each.name}/", seen)
                continue
            try:
                seen[prefix + each.name] = _changed(each.stat())
            except OSError:  # a link to nowhere, or taken away meanwhile
                seen[prefix + each.name] = _UNKNOWN


def _changed(found: os.stat_result) -> int:
    # The first tells when a file was put there or written, and cannot be set by hand; the second,
    # where the first is only when it was made, and where a date lies in the future.
    return max(found.st_ctime_ns, found.st_mtime_ns)
