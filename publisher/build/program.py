"""The program that makes a file: its own code, Python, and all libraries that it needs."""

import os
import platform
import sys
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import entry_points

import publisher
from publisher.backends import find_backends
from publisher.backends.registry import GROUP
from publisher.freshness.content import content_of
from publisher.freshness.packages import packages
from publisher.freshness.requirements import requirements
from publisher.freshness.scan import Seen, look, scan

OWN_CODE = os.path.dirname(publisher.__file__)  # noqa: PTH120  # as the index writes it


@dataclass(frozen=True, slots=True)
class Program:
    """`versions` by name; `code` is a digest of the files that are not told by a version."""

    versions: tuple[tuple[str, str], ...]
    code: str

    @property
    def told(self) -> dict[str, str]:
        """The versions by name."""
        return dict(self.versions)

    @property
    def digest(self) -> str:
        """A short name for exactly this program, the same on every machine."""
        return sha256(repr((self.versions, self.code)).encode()).hexdigest()[:32]


def this_program(name: str) -> Program:
    """The program that is running, with what the format called `name` brings of its own.

    It is looked at once: a program that was changed meanwhile goes on with its old code.
    """
    return _with_foreign(name) if foreign_code(name)[0] else _own()


@cache
def _own() -> Program:
    versions = {
        "python": platform.python_version(),
        "publisher": publisher.__version__,
        **requirements("publisher", packages()),
    }
    return Program(tuple(sorted(versions.items())), own_code())


@cache
def _with_foreign(name: str) -> Program:
    versions, (folder, seen) = _own().told, foreign_code(name)
    for point in entry_points(group=GROUP, name=name):
        if point.dist:
            versions |= requirements(point.dist.name, packages())
    code = content_of(folder, seen)
    return Program(tuple(sorted(versions.items())), _own().code + code)


@cache
def own_code() -> str:
    """A digest of our own files."""
    return content_of(OWN_CODE, scan(OWN_CODE))


def foreign_code(name: str) -> tuple[str, Seen]:
    """The folder and files of what brings the format called `name`; empty for our own.

    Of a package those in its folder, and of a module that is in none only its own file.
    """
    module = type(find_backends()[name]).__module__
    package = module.partition(".")[0]
    if package == publisher.__name__:
        return "", {}
    file = sys.modules[package].__file__ or sys.modules[module].__file__ or ""
    folder, own = os.path.split(file)
    is_in_package = hasattr(sys.modules[package], "__path__")
    return folder, scan(folder) if is_in_package else look([own], folder)
