"""Digests of the files that a theme draws with, to know what a change of one of them touches."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from publisher.theme.fonts import FontFile

FONTS = "fonts"
"""Stands for the files of all fonts among the names of style sheets."""


def style_digests(
    folders: Iterable[Path], fonts: Iterable[FontFile]
) -> tuple[tuple[str, str], ...]:
    """The SHA-256 of each style sheet by its name, as in "web" or "forms/a4", and of the fonts.

    `folders` hold the sheets, those that all themes share first; of one name are all that are
    read one after the other (see `Theme.style_sheet`).
    """
    sheets: dict[str, list[bytes]] = {}
    for folder in folders:
        for pattern in ("*.css", "forms/*.css"):
            for file in sorted(folder.glob(pattern)):
                name = file.relative_to(folder).with_suffix("").as_posix()
                sheets.setdefault(name, []).append(file.read_bytes())
    faces = [part for each in fonts for part in (each.family.encode(), each.path.read_bytes())]
    return tuple((name, _digest(parts)) for name, parts in {**sheets, FONTS: faces}.items())


def _digest(parts: Iterable[bytes]) -> str:
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()
