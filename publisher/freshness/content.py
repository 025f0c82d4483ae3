"""What stands in files, as one short word."""

import os
from collections.abc import Iterable

_LENGTH, _CHUNK = 8, 1 << 16


def content_of(folder: str, names: Iterable[str]) -> str:
    """A digest of the names and bytes of files in `folder`; of one that cannot be read, its name.

    `names` may be what `scan` found; the folders among them are passed over. BLAKE2b (RFC 7693)
    with 160 bits, in hexadecimal.
    """
    # The module that hashlib itself takes it from: hashlib would load OpenSSL, too.
    from _blake2 import blake2b

    digest = blake2b(digest_size=20)
    for name in sorted(names):
        if not name or name.endswith("/"):
            continue
        data = _read(f"{folder}/{name}")
        path = name.encode("utf-8", "surrogateescape")
        # The lengths tell two parts from one.
        lengths = len(path).to_bytes(_LENGTH, "big") + len(data).to_bytes(_LENGTH, "big")
        digest.update(lengths + path + data)
    return digest.hexdigest()


def _read(path: str) -> bytes:
    """The bytes of a file, without the objects that `open` makes; nothing where it is not there."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return b""
    parts = []
    try:
        while part := os.read(handle, _CHUNK):
            parts.append(part)
    except OSError:
        return b""
    finally:
        os.close(handle)
    return b"".join(parts)
