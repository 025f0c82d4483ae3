"""Bytes by their SHA-256, on anything that fsspec can reach."""

import re
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Any

from publisher.build.cluster.store_problem import damaged, store_problem

_AT_ONCE = 8
_SENT_UNASKED = 2**18
_SEEN = 10_000
_DIGEST = re.compile(r"[0-9a-f]{64}")


class ContentStore:
    """A store at an address such as s3://bucket/prefix or file:///srv/store.

    An object lies under sha256/<first two digits>/<digest>, is written once, and is checked
    whenever it is read, so it does not matter who wrote it, how often, or how late. What was made
    of a parcel is remembered under made/ by the parcel's digest. Credentials and endpoints come
    from the environment or from fsspec's own configuration, never through the scheduler. All
    methods may be called from several threads, and raise `Problems` where an object is missing
    or damaged, `ClusterProblem` where the whole store cannot be used.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        with _told(url):
            from fsspec.core import url_to_fs

            system, place = url_to_fs(url)
            self._system: Any = system
            self._place = str(place).rstrip("/")
            self._is_folder = "file" in system.protocol
            self._seen: set[str] = set()

    def put(self, content: bytes) -> str:
        """Keep `content` and return its digest; what is there already is not written again."""
        digest = sha256(content).hexdigest()
        if digest not in self._seen:
            self._write(self._object(digest), content)
            self._remember_seen(digest)
        return digest

    def get(self, digest: str) -> bytes:
        """The bytes of that digest, and never any others."""
        with _told(self.url):
            content: bytes = self._system.cat_file(self._object(digest))
        if sha256(content).hexdigest() != digest:
            raise damaged(self.url, digest)
        self._remember_seen(digest)
        return content

    def has_all(self, digests: Iterable[str]) -> bool:
        """Whether the bytes of all these digests are there; they are not looked at."""
        paths = map(self._object, digests)
        with _told(self.url), ThreadPoolExecutor(_AT_ONCE) as threads:
            return all(threads.map(self._system.exists, paths))

    def put_all(self, contents: Mapping[str, bytes]) -> dict[str, str]:
        """Keep some contents, several at a time; their digests by the same names."""
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            return dict(zip(contents, threads.map(self.put, contents.values()), strict=True))

    def get_all(self, digests: Mapping[str, str]) -> dict[str, bytes]:
        """Some contents by the names of their digests, fetched several at a time."""
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            return dict(zip(digests, threads.map(self.get, digests.values()), strict=True))

    def remember(self, parcel: str, made: str) -> None:
        """Note the digest of what was made of a parcel, for whoever sends the same one again."""
        self._write(self._note(parcel), made.encode(), once=False)

    def remembered(self, parcel: str) -> str | None:
        """The digest of what was made of a parcel before, or None."""
        with _told(self.url), suppress(FileNotFoundError):
            note = bytes(self._system.cat_file(self._note(parcel))).decode("ascii", "replace")
            return note if _DIGEST.fullmatch(note) else None
        return None

    def _remember_seen(self, digest: str) -> None:
        if len(self._seen) >= _SEEN:
            self._seen.clear()
        self._seen.add(digest)

    def _object(self, digest: str) -> str:
        return f"{self._place}/sha256/{digest[:2]}/{digest}"

    def _note(self, parcel: str) -> str:
        return f"{self._place}/made/{parcel[:2]}/{parcel}"

    def _write(self, path: str, content: bytes, *, once: bool = True) -> None:
        with _told(self.url):
            # To ask first costs a request, and sending much in vain costs more.
            asks = once and (self._is_folder or len(content) > _SENT_UNASKED)
            if asks and self._system.exists(path):
                return
            if self._is_folder:
                _write_file(Path(path), content)
                return
            with suppress(FileExistsError):
                self._system.pipe_file(path, content, mode="create" if once else "overwrite")


@lru_cache(maxsize=4)
def open_store(url: str) -> ContentStore:
    """The store at an address, opened once a process. Raises `ClusterProblem`."""
    return ContentStore(url)


def _write_file(file: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_name(f".new-{token_hex(8)}")
    try:
        aside.write_bytes(content)
        aside.replace(file)
    except OSError:
        aside.unlink(missing_ok=True)
        raise


@contextmanager
def _told(url: str) -> Iterator[None]:
    """Whatever fsspec, and the library below it, raise, as a message."""
    try:
        yield
    except (OSError, ImportError, ValueError) as fault:
        raise store_problem(url, fault) from fault
    except Exception as fault:
        # botocore's own faults are no OSError, and it is there only where S3 is used.
        if type(fault).__module__.partition(".")[0] in {"botocore", "aiobotocore", "aiohttp"}:
            raise store_problem(url, fault) from fault
        raise
