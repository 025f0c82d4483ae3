"""The index of a library: what the last builds saw, so that what has not changed is not read.

It is only a shortcut. What files are made from stands in the manifest beside them, and without a
readable index all of them are looked at again.
"""

from __future__ import annotations

import json
import os
import sys
from binascii import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:  # typing takes longer to import than the index to read
    from typing import Any

    Index = dict[str, Any]
else:
    Index = dict

INDEX = ".library.json"
"""Its name in the folder of the outputs."""

_VERSION = 3


def read_index(outputs: str, project: str) -> Index | None:
    """The index in a folder, or None where there is none of this program and this project.

    Its first line is a check (CRC-32) of the rest, so that what was damaged or edited is not
    taken at its word. It has:

    - `project`: the folder of the project, from the root
    - `shared`: what all leaflets depend on: `top`, the folder of the sources without what is in the
      leaflets' own, `seen` by folder for styles and code, `digests` by folder for both, `packages`,
      the ids of all `leaflets`, and `content`, a digest of all of it
    - `commands`: by what was typed: the digest of its `plan` and the `leaflets` that it named
    - `leaflets`: by id: `source` and `outputs` as they were seen, `content`, a digest of the
      source, `about` (see `Manifest`), and `plans`: by digest, for which `shared` content nothing
      is left to make, with which `date` from outside and which `theme`, in which `formats`, with
      which `findings`
    """
    try:
        with open(f"{outputs}/{INDEX}", "rb") as file:  # noqa: PTH123  # pathlib takes longer to load
            check, _, text = file.read().partition(b"\n")
        if int(check, 16) != crc32(text):
            return None
        index: Index = json.loads(text)
        known = (index["version"], index["python"], index["project"])
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return index if known == _this(project) else None


def write_index(outputs: str, project: str, index: Index) -> None:
    """Put an index in place, whole; where that is not possible, there is none of these changes."""
    version, python, root = _this(project)
    data = {**index, "version": version, "python": python, "project": root}
    aside = _aside(outputs)
    try:
        text = json.dumps(data, separators=(",", ":")).encode("ascii")
        with open(aside, "wb") as file:  # noqa: PTH123
            file.write(b"%08x\n%s" % (crc32(text), text))
        os.replace(aside, f"{outputs}/{INDEX}")  # noqa: PTH105
    except OSError:
        try:
            os.unlink(aside)  # noqa: PTH108
        except OSError:
            return


def moment(outputs: str) -> int:
    """The time (ns) by the file system's own clock, which may tick slowly; 0 if it is unknown."""
    aside = _aside(outputs)
    try:
        # An empty file finds room on a full disk, too, and so can be taken away again.
        with open(aside, "wb") as file:  # noqa: PTH123
            found = os.fstat(file.fileno())
        os.unlink(aside)  # noqa: PTH108
    except OSError:
        return 0
    return found.st_mtime_ns


def _aside(outputs: str) -> str:
    """A file of this process; where it is killed, `take_away_left` finds it by this name."""
    return f"{outputs}/.library-{os.getpid()}.new"


def _this(project: str) -> tuple[int, str, str]:
    return _VERSION, sys.version, os.path.abspath(project)  # noqa: PTH100
