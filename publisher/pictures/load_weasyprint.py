"""WeasyPrint, or a message that says what it needs."""

import ctypes.util
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from functools import partial
from importlib import import_module
from io import StringIO
from types import ModuleType
from typing import Any

from publisher.diagnostics import Problems, error

_SELDOM = {
    "fontTools.subset": ("Options", "Subsetter"),
    "fontTools.varLib.instancer": ("instantiateVariableFont",),
}
"""What WeasyPrint imports from modules that it needs for a variable font and without HarfBuzz."""


def load_weasyprint() -> Any:
    """Import WeasyPrint, which takes most of a second.

    Raises `Problems` where a library of the system is missing, in place of the advice that
    WeasyPrint prints itself.
    """
    try:
        with redirect_stdout(StringIO()):
            try:
                with _names_tried_as_they_are(), _imported_when_called(_SELDOM):
                    import weasyprint
            except OSError:
                import weasyprint
    except OSError as problem:
        raise Problems(
            [
                error(
                    "SYSTEM-001",
                    f"this machine lacks a library that pages are laid out with: {problem}",
                    "install it: `sudo apt install libpango-1.0-0 libpangoft2-1.0-0 "
                    "libharfbuzz-subset0`",
                )
            ]
        ) from problem
    return weasyprint


@contextmanager
def _names_tried_as_they_are() -> Iterator[None]:
    """Keep the import from asking gcc, ld and ldconfig for names that it tries anyway.

    WeasyPrint tries several names for each library, and Python starts up to three programs for
    each that misses: together a quarter of the import.
    """
    find = ctypes.util.find_library
    ctypes.util.find_library = _not_found
    try:
        yield
    finally:
        ctypes.util.find_library = find


def _not_found(name: str) -> str | None:  # noqa: ARG001  # the signature of what it stands for
    return None


@contextmanager
def _imported_when_called(functions: Mapping[str, Sequence[str]]) -> Iterator[None]:
    """Put off the import of modules, by name, until one of their functions is called."""
    known = sys.modules.keys() | (functions if "weasyprint" in sys.modules else {})
    missing = [name for name in functions if name not in known]
    for name in missing:
        module = ModuleType(name)
        for each in functions[name]:
            setattr(module, each, partial(_call, name, each))
        sys.modules[name] = module
    try:
        yield
    finally:
        for name in missing:
            del sys.modules[name]


def _call(module: str, name: str, *values: Any, **named: Any) -> Any:
    return getattr(import_module(module), name)(*values, **named)
