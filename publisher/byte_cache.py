"""What is costly to make again, on disk, by what it is made of."""

import hashlib
import json
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

LIMIT = 2 * 1024**3
"""Bytes: about fifty hours of speech. What was not used for longest goes first."""

_DIGEST = hashlib.sha256().digest_size


class ByteCache:
    """Bytes by the SHA-256 of their key; safe for several processes at once.

    A value is there whole or not at all, also where a process is killed while it writes. Without
    a folder, or where it is full or broken, a value is kept as long as this object.
    """

    def __init__(self, folder: Path | None) -> None:
        self._memory: dict[str, bytes] = {}
        self._disk = None if folder is None else _open(folder)

    def get(self, key: str) -> bytes | None:
        """What is kept under a key, or None."""
        found = self._memory.get(key)
        if found is None and self._disk is not None:
            with suppress(*_broken()):
                found = _whole(self._disk.get(key))
            if found is not None:
                self._memory[key] = found
        return found

    def put(self, key: str, value: bytes) -> None:
        """Keep a value."""
        self._memory[key] = value
        if self._disk is not None:
            with suppress(*_broken()):
                self._disk.set(key, hashlib.sha256(value).digest() + value)

    def close(self) -> None:
        """Let go of the folder."""
        if self._disk is not None:
            with suppress(*_broken()):
                self._disk.close()


def content_key(*parts: object) -> str:
    """A name for whatever these parts make; each is something that JSON can hold."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def _open(folder: Path) -> Any:
    import diskcache

    class BytesOnly(diskcache.Disk):  # type: ignore[misc]
        """Keys are strings and values are bytes; diskcache itself would unpickle all else."""

        def put(self, key: str) -> tuple[str, bool]:
            return key, True

        def get(self, key: str, raw: bool) -> str:  # noqa: ARG002  # diskcache's own signature
            return key

        def fetch(self, mode: int, filename: str | None, value: Any, read: bool) -> Any:
            if mode not in {diskcache.core.MODE_RAW, diskcache.core.MODE_BINARY}:
                return None
            return super().fetch(mode, filename, value, read)

    with suppress(*_broken()):
        return diskcache.Cache(
            str(folder), disk=BytesOnly, size_limit=LIMIT, eviction_policy="least-recently-used"
        )
    return None


def _broken() -> tuple[type[Exception], ...]:
    """What is raised for a folder that is full, was removed, is locked or holds something else."""
    import diskcache

    return OSError, sqlite3.Error, diskcache.Timeout


def _whole(kept: object) -> bytes | None:
    """A value as it was put; None for anything else, as half a file."""
    if isinstance(kept, bytes) and hashlib.sha256(kept[_DIGEST:]).digest() == kept[:_DIGEST]:
        return kept[_DIGEST:]
    return None
