"""The name of a leaflet that is to be."""

import re
from pathlib import Path

from publisher.diagnostics import Problems, error

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def new_leaflet_id(name: str, source: Path) -> str:
    """The name, which can be that of a folder and is not taken; raises `Problems` else."""
    if not _ID.fullmatch(name):
        raise Problems(
            [
                error(
                    "NEW-001",
                    f"'{name}' cannot be the name of a leaflet's folder",
                    "use small letters, digits and single dashes, as in back-pain",
                )
            ]
        )
    if (source / name).exists():
        raise Problems(
            [
                error(
                    "NEW-002",
                    f"'{source / name}' is already there, and nothing was changed",
                    "choose another name, or remove that folder first",
                )
            ]
        )
    return name
