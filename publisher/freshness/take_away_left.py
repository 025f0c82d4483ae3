"""Tidying up after builds that were killed while they wrote the index."""

import os
import re
from contextlib import suppress

_ASIDE = re.compile(r"\.library-([0-9]+)\.new")


def take_away_left(outputs: str) -> None:
    """Take away what processes that live no more on this machine left beside an index.

    One that writes on another machine into the same folder may lose its index by that, and
    nothing else: the index is only a shortcut.
    """
    with suppress(OSError):
        for name in os.listdir(outputs):  # noqa: PTH208  # as all of this package
            found = _ASIDE.fullmatch(name)
            if found and not _lives(int(found[1])):
                os.unlink(f"{outputs}/{name}")  # noqa: PTH108


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass  # somebody else's
    return True
