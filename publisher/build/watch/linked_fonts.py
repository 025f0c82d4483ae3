"""The house's fonts for pages of the preview, which stand beside the page and whole.

A published page carries fonts that are cut down to its own letters. That takes a second for each
letter that comes new, which is too long while somebody types.
"""

from collections.abc import Iterator
from hashlib import sha256

from publisher.theme import Theme
from publisher.theme.fonts import FontFile

FONTS = "/fonts/"
"""Where the fonts are found; the rest of the address is the SHA-256 of the file."""


def linked_fonts(theme: Theme) -> str:
    """The rules of a style sheet that lead a browser to the fonts."""
    return "".join(
        f'@font-face {{ font-family: "{face.family}"; '
        f"font-weight: {'bold' if face.bold else 'normal'}; "
        f'src: url("{FONTS}{name}"); }}\n'
        for name, face in _named(theme)
    )


def linked_font(theme: Theme, name: str) -> bytes:
    """The file of a font by the last part of its address, empty where there is none."""
    return next((face.path.read_bytes() for each, face in _named(theme) if each == name), b"")


def _named(theme: Theme) -> Iterator[tuple[str, FontFile]]:
    for face in theme.fonts:
        # The house style shows stress as bold.
        if not face.italic:
            yield sha256(face.path.read_bytes()).hexdigest(), face
