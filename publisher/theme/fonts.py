"""Finding the files of a font family."""

import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import fontpkg


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face of a family."""

    family: str
    bold: bool
    italic: bool
    path: Path

    @property
    def characters(self) -> frozenset[int]:
        """The code points that the face has a glyph for."""
        return font_characters(self.path)


def find_font(family: str, folder: Path) -> tuple[FontFile, ...]:
    """The regular, italic, bold and bold italic faces of `family`, as far as they exist.

    Looks in `folder` (files named `<Family>-Regular.ttf` and so on, without spaces), then in the
    installed font packages, then among the system's fonts. Raises `LookupError` with a remedy
    where not even a regular and a bold face are found.
    """
    for search in (_in_folder, _in_packages, _in_system):
        faces = search(family, folder)
        if {(face.bold, face.italic) for face in faces} >= {(False, False), (True, False)}:
            return faces
    slug = family.lower().replace(" ", "-")
    raise LookupError(
        f"install the package 'fontpkg-{slug}', or put {family.replace(' ', '')}-Regular.ttf and "
        f"-Bold.ttf into {folder}"
    )


_FACES = {
    "Regular": (False, False),
    "Italic": (False, True),
    "Bold": (True, False),
    "BoldItalic": (True, True),
}


def _in_folder(family: str, folder: Path) -> tuple[FontFile, ...]:
    stem = family.replace(" ", "")
    return tuple(
        FontFile(family, bold, italic, file)
        for face, (bold, italic) in _FACES.items()
        for suffix in (".ttf", ".otf")
        if (file := folder / f"{stem}-{face}{suffix}").is_file()
    )


def _in_packages(family: str, _folder: Path) -> tuple[FontFile, ...]:
    try:
        files = fontpkg.family(family).files
    except fontpkg.FontpkgError:
        return ()
    return tuple(
        FontFile(family, file.weight == 700, file.style == "italic", Path(file.path))
        for file in files
        # A variable font has no fixed face to embed, so it counts as not found.
        if file.weight in (400, 700) and not file.variable
    )


def _in_system(family: str, _folder: Path) -> tuple[FontFile, ...]:
    tool = shutil.which("fc-match")
    if tool is None:
        return ()
    faces = []
    for bold, italic in _FACES.values():
        pattern = f"{family}:weight={200 if bold else 80}:slant={100 if italic else 0}"
        answer = subprocess.run(
            [tool, "--format", "%{family[0]}\t%{file}\t%{weight}\t%{slant}", pattern],
            capture_output=True,
            text=True,
            check=False,
        ).stdout.split("\t")
        if len(answer) != 4 or answer[0] != family:
            continue
        if (float(answer[2]) >= 180, answer[3] != "0") == (bold, italic):
            faces.append(FontFile(family, bold, italic, Path(answer[1])))
    return tuple(faces)


@cache
def font_characters(path: Path) -> frozenset[int]:
    """The code points that a font file has a glyph for."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())
