"""Which packages are installed, told by names only."""

import os
import sys

_ENDINGS = (".dist-info", ".egg-info")


def packages() -> dict[str, list[str]]:
    """For each folder that Python imports packages from, the names and versions of those in it.

    As in "weasyprint-70.0.dist-info": what PyPA's "recording installed projects" prescribes.
    """
    found = {}
    for folder in sys.path:
        if folder.endswith("-packages"):
            try:
                names = os.listdir(folder)  # noqa: PTH208  # pathlib takes longer to load
            except OSError:
                continue
            found[folder] = sorted(name for name in names if name.endswith(_ENDINGS))
    return found
