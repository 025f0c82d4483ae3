"""What is costly to make, made once in a test run, by whichever worker needs it first."""

import pickle
from collections.abc import Callable
from fcntl import LOCK_EX, flock
from functools import cache, wraps
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

_Maker = TypeVar("_Maker", bound=Callable[..., Any])
_folder: Path | None = None


def share_in(folder: Path) -> None:
    """Where all workers of this run keep what they made."""
    global _folder
    _folder = folder


def once(make: _Maker) -> _Maker:
    """`functools.cache` for all workers: what is returned is pickled, and arguments have a `repr`.

    A worker waits while another makes what it needs. What is raised is not kept.
    """

    @cache
    @wraps(make)
    def made(*args: object, **named: object) -> Any:
        if _folder is None:
            return make(*args, **named)
        key = repr((make.__module__, make.__qualname__, args, sorted(named.items())))
        file = _folder / sha256(key.encode()).hexdigest()
        with file.with_suffix(".lock").open("w") as lock:
            flock(lock, LOCK_EX)
            if not file.exists():
                file.write_bytes(pickle.dumps(make(*args, **named)))
            return pickle.loads(file.read_bytes())

    return made  # type: ignore[return-value]
