"""Imported once, in the process that all workers are forked from.

The libraries are loaded a single time for all workers, which share their memory.
"""

import atexit
import gc
import os
import signal
from contextlib import suppress
from importlib import import_module

# Libraries that start threads when they are imported (onnxruntime, numpy) must not be forked.
_LIBRARIES = (
    "docx",
    "ebooklib.epub",
    "fontTools.subset",
    "page_validation",
    "pikepdf",
    "pypdfium2",
)


def _preload() -> None:
    # Ctrl-C reaches all processes of a terminal, and only the first of them has to answer.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Taking all libraries down at the end only takes time.
    atexit.register(os._exit, 0)
    # What a machine lacks, or what is broken, is told with the leaflet that needs it.
    with suppress(Exception):
        from publisher.backends import find_backends
        from publisher.build import leaflet_build  # noqa: F401
        from publisher.pictures.load_weasyprint import load_weasyprint

        find_backends()
        load_weasyprint()
        for name in _LIBRARIES:
            import_module(name)
    # What is never thrown away need not be looked through, and its pages stay shared.
    gc.collect()
    gc.freeze()


_preload()
