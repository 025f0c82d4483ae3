"""Cutting fonts down on another processor while pages are laid out on this one."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from publisher.theme.subset_font import subset_font
from publisher.theme.theme import Theme

_SPACE = frozenset({0x20})


@contextmanager
def fonts_cut_ahead(theme: Theme, cache: Path) -> Iterator[None]:
    """Inside the `with` block, a process puts the English subsets of the text's font into `cache`.

    Where there is a folder `cache` already, nothing is done. Nobody depends on a subset: whoever
    needs one that is not there yet cuts it, with the same bytes. No process outlives the block.
    """
    # A fork is safe on Linux only, and a new program would import for longer than it cuts.
    if cache.exists() or sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1:
        yield
        return
    child = os.fork()
    if not child:
        try:
            _cut(theme, cache)
        finally:
            # Nothing of the parent's is flushed, closed or told a second time.
            os._exit(0)
    try:
        yield
    finally:
        with suppress(ChildProcessError):
            os.waitpid(child, 0)


def _cut(theme: Theme, cache: Path) -> None:
    for face in theme.fonts:
        if face.family == theme.tokens.fonts.body and not face.italic:
            subset_font(face.path, _SPACE, cache)
