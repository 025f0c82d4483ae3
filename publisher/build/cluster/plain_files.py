"""The files below a folder, as they are packed and laid out again."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path


def plain_files(folder: Path) -> dict[str, bytes]:
    """The bytes of all files below `folder`, by path with slashes; nothing where it is missing.

    Names with a dot in front are left out: they are the program's or the system's own. Raises
    `OSError` where something is neither a file nor a folder, or cannot be read.
    """
    return {path: (folder / path).read_bytes() for path in sorted(_paths(folder, ""))}


def lay_out(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by path into `folder`. Raises `OSError`."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _paths(folder: Path, below: str) -> Iterator[str]:
    if not folder.exists():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _paths(folder / entry.name, f"{below}{entry.name}/")
            elif entry.is_file(follow_symlinks=False):
                yield f"{below}{entry.name}"
            else:
                raise OSError(f"'{entry.path}' is neither a file nor a folder")
