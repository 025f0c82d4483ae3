"""A program or a library that a judge needs, and where it is on this machine."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

_PACKAGE = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a judge: its name, where it was looked for, and how to get it."""

    name: str
    find: Callable[[], Path | None]
    remedy: str

    @property
    def where(self) -> Path:
        """Where the part is. Raises `FileNotFoundError` with the way to get it."""
        found = self.find()
        if found is None:
            raise FileNotFoundError(f"{self.name} is not installed. {self.remedy}")
        return found

    @property
    def is_missing(self) -> bool:
        """Whether this machine lacks it."""
        return self.find() is None


def in_package(package: str, *parts: str) -> Callable[[], Path | None]:
    """A file of a Python package of the running environment, or the package's folder."""

    def find() -> Path | None:
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            return None
        return _existing(Path(spec.origin).parent.joinpath(*parts))

    return find


def in_node_modules(*parts: str) -> Callable[[], Path | None]:
    """A file of an npm package: in the checkout, else in the folder of the running environment.

    Never in the folder that leaflets are in: nobody's sources may bring code that is run.
    """

    def find() -> Path | None:
        for folder in (_PACKAGE.parent, Path(sys.prefix)):
            if found := _existing(folder.joinpath("node_modules", *parts)):
                return found
        return None

    return find


def on_path(program: str) -> Callable[[], Path | None]:
    """A program that the shell would find."""

    def find() -> Path | None:
        found = shutil.which(program)
        return Path(found) if found else None

    return find


def first_of(*places: Callable[[], Path | None]) -> Callable[[], Path | None]:
    """The first of several places where the part is."""

    def found() -> Iterator[Path]:
        for each in places:
            if path := each():
                yield path

    return lambda: next(found(), None)


def _existing(path: Path) -> Path | None:
    return path if path.exists() else None
