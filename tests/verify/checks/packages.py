"""Putting other files into a package."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

Files = dict[str, bytes]


def repacked(content: bytes, change: Callable[[Files], object]) -> bytes:
    """The package with its files changed."""
    with ZipFile(BytesIO(content)) as package:
        files = {each: package.read(each) for each in package.namelist()}
    change(files)
    with BytesIO() as buffer:
        with ZipFile(buffer, "w") as package:
            for name, each in files.items():
                package.writestr(name, each)
        return buffer.getvalue()


def replaced(name: str, old: str, new: str) -> Callable[[Files], object]:
    """A change of the first place of some words in a file, which has to be there."""

    def change(files: Files) -> None:
        assert old.encode() in files[name], f"{old} is not in {name}"
        files[name] = files[name].replace(old.encode(), new.encode(), 1)

    return change
