"""Python's search for dead cycles of objects, put off."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Let nothing be collected inside; what has died is found soon afterwards.

    Nearly all that makes up pages lives until they are written, so to look for dead parts of it
    every time that there are some more is in vain, and costs a twentieth of the time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
