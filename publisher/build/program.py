"""The program that makes a file: its own code, Python, and all libraries that it needs."""

import os
import platform
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import entry_points
from importlib.util import find_spec

import publisher
from publisher.backends import find_backends
from publisher.backends.registry import GROUP
from publisher.freshness.content import content_of
from publisher.freshness.packages import packages
from publisher.freshness.requirements import requirements
from publisher.freshness.scan import scan

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
    return _with_foreign(name) if foreign_code(name) else _own()


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
    versions, folder = _own().told, foreign_code(name)
    for point in entry_points(group=GROUP, name=name):
        if point.dist:
            versions |= requirements(point.dist.name, packages())
    code = content_of(folder, scan(folder))
    return Program(tuple(sorted(versions.items())), _own().code + code)


@cache
def own_code() -> str:
    """A digest of our own files."""
    return content_of(OWN_CODE, scan(OWN_CODE))


def foreign_code(name: str) -> str:
    """The folder of the package that brings the format called `name`; empty for our own."""
    package = type(find_backends()[name]).__module__.partition(".")[0]
    spec = None if package == publisher.__name__ else find_spec(package)
    if spec is None or spec.origin is None:
        return ""
    return os.path.dirname(spec.origin)  # noqa: PTH120
